package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Stance;
import org.kursktimeline.core.Verification;

/** Laws of the arithmetic, on generated claims; a failure names the seed that repeats it. */
class EvidencePropertyTests {

    private static final int ROUNDS = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private EvidenceBuilder given = new EvidenceBuilder();

    @BeforeEach
    void tellTheSeed(TestInfo test) {
        System.out.println(test.getDisplayName() + " of EvidencePropertyTests: seed " + seed);
    }

    @RepeatedTest(2)
    void orderOfClaimsDoesNotMatter() {
        for (int i = 0; i < ROUNDS; i++) {
            var claims = claims();
            var shuffled = new ArrayList<>(claims);
            Collections.shuffle(shuffled, random);
            assertThat(Evidence.of(shuffled)).as("seed %d", seed).isEqualTo(Evidence.of(claims));
        }
    }

    @RepeatedTest(2)
    void dependentOriginNeverCorroborates() {
        for (int i = 0; i < ROUNDS; i++) {
            var claims = claims();
            if (Evidence.of(claims).verification() != Verification.SINGLE_ORIGIN || claims.isEmpty()) {
                continue;
            }
            var one = claims.get(random.nextInt(claims.size()));
            var dependent = given.claim("new-" + i).marked(one.origin().marks());
            var more = new ArrayList<>(claims);
            more.add(dependent.build());
            assertThat(Evidence.of(more).verification()).as("seed %d", seed).isNotEqualTo(Verification.CORROBORATED);
        }
    }

    @RepeatedTest(2)
    void bestLiesBetweenLowAndHighAndIsSaidBySomebodyAndExcludesConflict() {
        for (int i = 0; i < ROUNDS; i++) {
            var claims = claims();
            var evidence = Evidence.of(claims);
            for (var one : evidence.estimates()) {
                if (one.low() != null && one.high() != null) {
                    assertThat(one.low()).as("seed %d", seed).isLessThanOrEqualTo(one.high());
                }
                if (one.best() != null) {
                    var best = one.best();
                    assertThat(one.conflicting()).as("seed %d", seed).isFalse();
                    assertThat(one.low() == null || one.low().compareTo(best) <= 0)
                            .isTrue();
                    assertThat(one.high() == null || one.high().compareTo(best) >= 0)
                            .isTrue();
                    assertThat(claims.stream().flatMap(claim -> claim.figures().stream()))
                            .as("seed %d: a number that nobody said", seed)
                            .anyMatch(figure -> figure.best() != null
                                            && figure.best().compareTo(best) == 0
                                    || figure.low() != null && figure.low().compareTo(best) == 0);
                }
                assertThat(one.claims()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    @RepeatedTest(2)
    void disputedAndDisputedAboutGoTogether() {
        for (int i = 0; i < ROUNDS; i++) {
            var evidence = Evidence.of(claims());
            assertThat(evidence.verification() == Verification.DISPUTED)
                    .as("seed %d", seed)
                    .isEqualTo(!evidence.disputedAbout().isEmpty());
            assertThat(evidence.origins()).isLessThanOrEqualTo(evidence.articles() * 5);
        }
    }

    private List<EvidenceClaim> claims() {
        given = new EvidenceBuilder();
        var claims = new ArrayList<EvidenceClaim>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            claims.add(claim().build());
        }
        return claims;
    }

    private EvidenceBuilder.ClaimBuilder claim() {
        int origin = random.nextInt(5);
        var claim = given.claim("origin-" + origin)
                .affiliatedTo("side-" + origin / 2)
                .at(Instant.parse("2024-08-18T00:00:00Z")
                        .plusSeconds(random.nextInt(3))
                        .toString());
        var stance = Stance.values()[random.nextInt(10) < 8 ? 0 : random.nextInt(3)];
        var about = About.values()[random.nextInt(About.values().length)];
        if (stance == Stance.DENIES) {
            claim.denies(about);
        } else if (stance == Stance.DOUBTS) {
            claim.doubts(about);
        }
        int figures = random.nextInt(3);
        for (int i = 0; i < figures; i++) {
            claim.with(figure());
        }
        return claim;
    }

    private EvidenceBuilder.FigureBuilder figure() {
        var figure = given.figure(random.nextBoolean() ? "killed" : "wounded", "civilians")
                .hedged(Qualifier.values()[random.nextInt(Qualifier.values().length)])
                .on("2024-08-" + (10 + random.nextInt(3)));
        int low = random.nextInt(20);
        int high = random.nextBoolean() ? low : low + random.nextInt(10);
        Integer best = random.nextInt(4) == 0 ? low + (high - low) / 2 : null;
        figure.range(
                random.nextInt(5) == 0 ? null : low + (random.nextBoolean() ? ".0" : ""),
                best,
                random.nextInt(5) == 0 ? null : high);
        return random.nextInt(3) == 0 ? figure.since("2024-08-06") : figure;
    }
}
