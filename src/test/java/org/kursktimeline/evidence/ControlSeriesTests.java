package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.evidence.ControlClaim.Change.LEFT;
import static org.kursktimeline.evidence.ControlClaim.Change.TAKEN;
import static org.kursktimeline.evidence.EvidenceBuilder.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.core.Stance;

class ControlSeriesTests {

    private int ids;

    @ParameterizedTest
    @CsvSource({
        "TAKEN, ASSERTS, UA, held_by UA",
        "TAKEN, ASSERTS, , unknown",
        "TAKEN, DENIES, UA, contested",
        "TAKEN, DOUBTS, UA, unknown",
        "LEFT, ASSERTS, UA, unknown",
        "LEFT, DENIES, UA, held_by UA",
        "LEFT, DENIES, , unknown",
        "LEFT, DOUBTS, UA, unknown"
    })
    void eachWordHasItsValue(ControlClaim.Change change, Stance stance, String side, String said) {
        assertThat(told(claim("kyiv", change, side, stance, "2024-08-15", "2024-08-15")))
                .containsExactly("kyiv: 2024-08-15 to null " + said);
    }

    @Test
    void stepsOfAnOriginFollowWhenItHappenedAndEachEndsWhereTheNextBegins() {
        assertThat(told(
                        claim("kyiv", TAKEN, "RU", Stance.ASSERTS, "2025-03-12", "2025-03-13"),
                        claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-15", "2024-08-15")))
                .containsExactly("kyiv: 2024-08-15 to 2025-03-12 held_by UA", "kyiv: 2025-03-12 to null held_by RU");
    }

    @Test
    void theWordsOfTwoOriginsStandSideBySide() {
        assertThat(told(
                        claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-15", "2024-08-15"),
                        claim("moscow", TAKEN, "UA", Stance.DENIES, "2024-08-15", "2024-08-16")))
                .containsExactly("kyiv: 2024-08-15 to null held_by UA", "moscow: 2024-08-15 to null contested");
    }

    @Test
    void aSourceAndAnEntityOfOneSlugAreTwo() {
        var quoted = claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-15", "2024-08-15");
        var own = claim(
                new ControlClaim.Speaker("kyiv", "source"), TAKEN, "UA", Stance.DENIES, "2024-08-16", "2024-08-16");
        assertThat(told(quoted, own))
                .containsExactly("kyiv: 2024-08-15 to null held_by UA", "kyiv: 2024-08-16 to null contested");
    }

    @Test
    void whoSaysTheSameAgainMakesNoNewStep() {
        var series = ControlSeries.of(List.of(
                claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-15", "2024-08-15"),
                claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-17", "2024-08-17")));
        assertThat(series.get(0).steps()).hasSize(1);
        assertThat(series.get(0).steps().get(0).claims()).containsExactly(id(1), id(2));
    }

    @Test
    void ofTwoWordsOfOneOriginAboutOneMomentTheLaterReportCounts() {
        assertThat(told(
                        claim("kyiv", TAKEN, "UA", Stance.ASSERTS, "2024-08-15", "2024-08-18"),
                        claim("kyiv", TAKEN, "UA", Stance.DOUBTS, "2024-08-15", "2024-08-14")))
                .containsExactly("kyiv: 2024-08-15 to null held_by UA");
    }

    @Test
    void theOrderOfTheClaimsDoesNotMatter() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var claims = new ArrayList<ControlClaim>();
        for (int i = 0; i < 40; i++) {
            claims.add(claim(
                    random.nextBoolean() ? "kyiv" : "moscow",
                    random.nextBoolean() ? TAKEN : LEFT,
                    random.nextBoolean() ? "UA" : "RU",
                    Stance.values()[random.nextInt(3)],
                    "2024-08-" + (10 + random.nextInt(9)),
                    "2024-08-" + (10 + random.nextInt(9))));
        }
        var sorted = ControlSeries.of(claims);
        Collections.shuffle(claims, random);
        assertThat(ControlSeries.of(claims)).as("seed " + seed).isEqualTo(sorted);
    }

    private static List<String> told(ControlClaim... claims) {
        return ControlSeries.of(Arrays.asList(claims)).stream()
                .flatMap(series -> series.steps().stream()
                        .map(step -> series.by().slug() + ": " + step.when() + " to " + step.until() + " "
                                + step.value().code() + (step.holder() == null ? "" : " " + step.holder())))
                .toList();
    }

    private ControlClaim claim(
            String by, ControlClaim.Change change, String side, Stance stance, String when, String reported) {
        return claim(new ControlClaim.Speaker(by, "person"), change, side, stance, when, reported);
    }

    private ControlClaim claim(
            ControlClaim.Speaker by,
            ControlClaim.Change change,
            String side,
            Stance stance,
            String when,
            String reported) {
        return new ControlClaim(
                "sudzha",
                by,
                change,
                side,
                stance,
                when,
                Instant.parse(when + "T00:00:00Z"),
                Instant.parse(reported + "T12:00:00Z"),
                id(++ids));
    }
}
