package org.kursktimeline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kursktimeline.core.About;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Stance;
import org.kursktimeline.evidence.EvidenceBuilder.ClaimBuilder;

class EstimateTests {

    private final EvidenceBuilder given = new EvidenceBuilder();

    /** The table of ADR 4. A figure is written {@code low best high qualifier}, a star is null; origins a, b, c. */
    static Stream<Arguments> table() {
        return Stream.of(
                arguments("one number", List.of("a 12 * 12 exact"), "12 12 12 agreed"),
                arguments("one range", List.of("a 10 * 20 exact"), "10 * 20 agreed"),
                arguments("one range with a best", List.of("a 10 13 20 exact"), "10 13 20 agreed"),
                arguments("at least", List.of("a 12 * * at_least"), "12 * * agreed"),
                arguments("up to", List.of("a * * 12 up_to"), "* * 12 agreed"),
                arguments("dozens", List.of("a * * * dozens"), "* * * agreed"),
                arguments("the same twice", List.of("a 12 * 12 exact", "b 12.0 * 12.0 exact"), "12 12 12 agreed"),
                arguments("two numbers", List.of("a 3 * 3 exact", "b 6 * 6 exact"), "3 * 6 conflicting"),
                arguments(
                        "two numbers of one affiliation", List.of("a1 3 * 3 exact", "a2 6 * 6 exact"), "3 * 6 agreed"),
                arguments(
                        "number and open range that holds it",
                        List.of("a 12 * 12 exact", "b 10 * * at_least"),
                        "10 12 * agreed"),
                arguments(
                        "number and open range that does not",
                        List.of("a 12 * 12 exact", "b 15 * * at_least"),
                        "12 * * conflicting"),
                arguments(
                        "more than a number and that number",
                        List.of("a 120 * * more_than", "b 120 * 120 exact"),
                        "120 120 * agreed"),
                arguments(
                        "up to, and a number above",
                        List.of("a * * 10 up_to", "b 12 * 12 exact"),
                        "* * 12 conflicting"),
                arguments(
                        "at least and up to that meet", List.of("a 10 * * at_least", "b * * 10 up_to"), "* * * agreed"),
                arguments(
                        "range that holds the number",
                        List.of("a 10 * 20 exact", "b 15 * 15 exact"),
                        "10 15 20 agreed"),
                arguments("ranges that overlap", List.of("a 10 * 20 exact", "b 18 * 30 exact"), "10 * 30 agreed"),
                arguments(
                        "bests that differ in ranges that overlap",
                        List.of("a 10 12 20 exact", "b 10 14 20 exact"),
                        "10 * 20 agreed"),
                arguments(
                        "best outside the other range",
                        List.of("a 10 12 20 exact", "b 15 * 30 exact"),
                        "10 * 30 agreed"),
                arguments(
                        "about, within a tenth", List.of("a 100 * 100 about", "b 110 * 110 exact"), "100 * 110 agreed"),
                arguments(
                        "about, beyond a tenth",
                        List.of("a 100 * 100 about", "b 110.1 * 110.1 exact"),
                        "100 * 110.1 conflicting"),
                arguments("about, both", List.of("a 100 * 100 about", "b 120 * 120 about"), "100 * 120 agreed"),
                arguments(
                        "three, two of which exclude each other",
                        List.of("a 3 * 3 exact", "b 3 * 6 exact", "c 6 * 6 exact"),
                        "3 * 6 conflicting"),
                arguments("a large round number", List.of("a 1E+3 * 1000 exact"), "1000 1000 1000 agreed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void estimateFollowsTheTable(String name, List<String> figures, String expected) {
        var claims = figures.stream().map(this::claim).toArray(ClaimBuilder[]::new);
        assertThat(written(estimates(claims))).containsExactly(expected);
    }

    @Test
    void laterFigureOfAnOriginReplacesItsEarlier() {
        var first = given.claim("kyiv").with(given.killed(3).on("2024-08-17")).at("2024-08-19T00:00:00Z");
        var second = given.claim("kyiv").with(given.killed(5).on("2024-08-18")).at("2024-08-18T00:00:00Z");
        var estimates = estimates(second, first);
        assertThat(written(estimates)).containsExactly("5 5 5 agreed");
        assertThat(estimates.get(0).claims()).containsExactly(second.build().id());
    }

    @Test
    void atOneReferenceDateTheLaterReportReplacesAndThenTheLaterId() {
        assertThat(written(estimates(
                        given.claim("kyiv").with(given.killed(3)).at("2024-08-19T00:00:00Z"),
                        given.claim("kyiv").with(given.killed(5)).at("2024-08-18T00:00:00Z"))))
                .containsExactly("3 3 3 agreed");
        assertThat(written(estimates(given.claim("kyiv").with(given.killed(3), given.killed(5)))))
                .containsExactly("5 5 5 agreed");
    }

    @Test
    void whatIsToldOfADayInTheEveningReplacesTheCountOfItsNoon() {
        assertThat(written(estimates(
                        given.claim("governor")
                                .with(given.killed(10).on("2024-08-09"))
                                .at("2024-08-09T18:00:00Z"),
                        given.claim("governor")
                                .with(given.killed(2).on("2024-08-09T12:40+03:00"))
                                .at("2024-08-09T12:00:00Z"))))
                .containsExactly("10 10 10 agreed");
    }

    @Test
    void figuresOfDenialsAndDoubtsAreLeftOut() {
        assertThat(written(estimates(
                        given.claim("kyiv").with(given.killed(3)),
                        given.claim("moscow").denies(About.FIGURE).with(given.killed(0)),
                        given.claim("analyst").doubts(About.FIGURE).with(given.killed(1)))))
                .containsExactly("3 3 3 agreed");
    }

    @Test
    void partsOfTheSameMetricAndGroupAreLeftOut() {
        var whole = given.figure("wounded", "civilians").value(121);
        var part = given.figure("wounded", "civilians").value(40).partOf(whole);
        var partOfThePart = given.figure("wounded", "civilians").value(4).partOf(part);
        var children = given.figure("wounded", "children").value(10).partOf(whole);
        var estimates = estimates(given.claim("moscow").with(whole, part, partOfThePart, children));
        assertThat(estimates).extracting(Estimate::group).containsExactly("children", "civilians");
        assertThat(written(estimates)).containsExactly("10 10 10 agreed", "121 121 121 agreed");
    }

    @Test
    void metricGroupObjectPlaceScopeAndFirstDayKeepFiguresApart() {
        var place = EvidenceBuilder.id(9_000);
        var estimates = estimates(given.claim("kyiv")
                .with(
                        given.figure("wounded", "civilians").value(1),
                        given.figure("killed", "ru_military").value(2),
                        given.killed(3).since("2024-08-06"),
                        given.killed(4).since("2022-02-24"),
                        given.killed(5).in(place),
                        given.killed(6),
                        given.figure("equipment_lost", "none").value(7).of("tank"),
                        given.figure("equipment_lost", "none").value(8)));
        assertThat(estimates)
                .extracting(one -> one.metric() + " " + one.group() + " " + one.object() + " " + (one.place() != null)
                        + " " + one.scope().code() + " " + one.since() + " " + one.best())
                .containsExactly(
                        "equipment_lost none null false event null 8",
                        "equipment_lost none tank false event null 7",
                        "killed civilians null false event null 6",
                        "killed civilians null false cumulative 2022-02-24 4",
                        "killed civilians null false cumulative 2024-08-06 3",
                        "killed civilians null true event null 5",
                        "killed ru_military null false event null 2",
                        "wounded civilians null false event null 1");
    }

    @Test
    void firstDayOfAnEventScopedFigureIsIgnored() {
        var figure = given.killed(3).since("2024-08-06").build();
        var eventScoped = new EvidenceFigure(
                figure.id(),
                figure.metric(),
                figure.group(),
                null,
                null,
                FigureScope.EVENT,
                figure.since(),
                figure.low(),
                null,
                figure.high(),
                Qualifier.EXACT,
                figure.referenceDate(),
                null);
        assertThat(Estimates.of(List.of(new EvidenceClaim(
                        EvidenceBuilder.id(1),
                        Stance.ASSERTS,
                        About.OCCURRENCE,
                        new Origin("kyiv", Set.of()),
                        EvidenceBuilder.id(2),
                        EvidenceBuilder.id(3),
                        Instant.EPOCH,
                        List.of(eventScoped)))))
                .extracting(Estimate::since)
                .containsExactly((String) null);
    }

    @Test
    void runningTotalsOfDifferentDaysDoNotConflict() {
        assertThat(written(estimates(
                        given.claim("kyiv")
                                .with(given.killed(12).since("2024-08-06").on("2024-08-12")),
                        given.claim("moscow")
                                .with(given.killed(31).since("2024-08-06").on("2024-08-22")))))
                .containsExactly("12 * 31 agreed");
        assertThat(written(estimates(
                        given.claim("kyiv")
                                .with(given.killed(12).since("2024-08-06").on("2024-08-12~")),
                        given.claim("moscow")
                                .with(given.killed(31).since("2024-08-06").on("2024-08-12")))))
                .containsExactly("12 * 31 conflicting");
    }

    @Test
    void figuresOfOneEventConflictWhateverTheirDays() {
        assertThat(written(estimates(
                        given.claim("kyiv").with(given.killed(3).on("2024-08-17")),
                        given.claim("moscow").with(given.killed(6).on("2024-08-18")))))
                .containsExactly("3 * 6 conflicting");
    }

    private ClaimBuilder claim(String figure) {
        var words = figure.split(" ");
        return given.claim(words[0])
                .affiliatedTo(words[0].substring(0, 1))
                .with(given.figure("killed", "civilians")
                        .range(number(words[1]), number(words[2]), number(words[3]))
                        .hedged(Qualifier.find(words[4]).orElseThrow()));
    }

    private static Object number(String word) {
        return word.equals("*") ? null : word;
    }

    private static List<Estimate> estimates(ClaimBuilder... claims) {
        return Evidence.of(Arrays.stream(claims).map(ClaimBuilder::build).toList())
                .estimates();
    }

    private static List<String> written(List<Estimate> estimates) {
        return estimates.stream()
                .map(one -> word(one.low()) + " " + word(one.best()) + " " + word(one.high())
                        + (one.conflicting() ? " conflicting" : " agreed"))
                .toList();
    }

    private static String word(BigDecimal number) {
        return number == null ? "*" : number.toString();
    }
}
