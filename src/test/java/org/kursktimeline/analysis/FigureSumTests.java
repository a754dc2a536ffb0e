package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSumTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "3..3..3, 4..4..4, 7..7..7",
        "3..?..6, 4..4..4, 7..?..10",
        "3..?..?, 4..4..4, 7..?..?",
        "?..?..5, 4..4..4, 4..?..9",
        "?..?..5, ?..?..2, ?..?..7",
        "0..0..0, 0..0..0, 0..0..0",
        "1.5..1.5..1.5, 2..2..2, 3.5..3.5..3.5"
    })
    void endsAreAddedAndAnOpenOneStaysOpen(String one, String other, String sum) {
        var sums = sums(killed(ONE, one), killed(TWO, other));
        assertThat(sums).hasSize(1);
        assertThat(text(sums.get(0))).isEqualTo(sum);
        assertThat(sums.get(0).events()).isEqualTo(2);
    }

    @Test
    void aConflictLeavesNoBestAndIsSaid() {
        var conflict = figure(ONE, "killed", "civilians", null, List.of(), "3..?..6", true);
        var sums = sums(conflict, killed(TWO, "4..4..4"));
        assertThat(text(sums.get(0))).isEqualTo("7..?..10");
        assertThat(sums.get(0).conflicting()).isTrue();
        assertThat(sums(killed(TWO, "4..4..4")).get(0).conflicting()).isFalse();
    }

    @Test
    void metricsGroupsAndObjectsAreNotAddedToEachOther() {
        var sums = sums(
                killed(ONE, "1..1..1"),
                figure(ONE, "wounded", "civilians", null, List.of(), "2..2..2", false),
                figure(ONE, "killed", "children", null, List.of(), "4..4..4", false),
                figure(ONE, "equipment_lost", "ru_military", "tank", List.of(), "8..8..8", false),
                figure(TWO, "equipment_lost", "ru_military", "aircraft", List.of(), "16..16..16", false));
        assertThat(sums)
                .extracting(sum -> sum.metric() + " " + sum.group() + " " + sum.object() + " " + sum.best())
                .containsExactly(
                        "equipment_lost ru_military aircraft 16",
                        "equipment_lost ru_military tank 8",
                        "killed children null 4",
                        "killed civilians null 1",
                        "wounded civilians null 2");
    }

    @Test
    void whatCannotBeAddedIsLeftOut() {
        assertThat(sums(figure(ONE, "held", "civilians", null, List.of(), "5..5..5", false)))
                .isEmpty();
    }

    @Test
    void aPartOfAnEventIsNotAddedToTheWhole() {
        var whole = killed(ONE, "9..9..9");
        var part = figure(ONE, "killed", "civilians", null, List.of("russia", "kursk-oblast"), "4..4..4", false);
        assertThat(text(sums(part, whole).get(0))).isEqualTo("9..9..9");
        var ofAnother = figure(TWO, "killed", "civilians", null, List.of("russia", "kursk-oblast"), "4..4..4", false);
        assertThat(text(sums(ofAnother, whole).get(0))).isEqualTo("13..13..13");
    }

    @Test
    void placesOfOneEventAreAddedUnlessOneContainsTheOther() {
        var kursk = List.of("russia", "kursk-oblast");
        var sudzha = List.of("russia", "kursk-oblast", "sudzha");
        var belgorod = List.of("russia", "belgorod-oblast");
        var sums = sums(
                figure(ONE, "drones_shot_down", "all", null, sudzha, "1..1..1", false),
                figure(ONE, "drones_shot_down", "all", null, kursk, "10..10..10", false),
                figure(ONE, "drones_shot_down", "all", null, belgorod, "5..5..5", false));
        assertThat(text(sums.get(0))).isEqualTo("15..15..15");
        assertThat(sums.get(0).events()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheFiguresDoesNotMatter() {
        var figures = Arrays.asList(
                killed(ONE, "1..1..1"),
                killed(TWO, "2..?..?"),
                figure(ONE, "killed", "civilians", null, List.of("russia"), "1..1..1", false),
                figure(TWO, "wounded", "all", null, List.of(), "?..?..3", true));
        var sums = FigureSum.of(figures, metric -> true);
        Collections.reverse(figures);
        assertThat(FigureSum.of(figures, metric -> true)).isEqualTo(sums);
    }

    private static List<FigureSum> sums(EventFigure... figures) {
        return FigureSum.of(List.of(figures), metric -> !metric.equals("held"));
    }

    private static EventFigure killed(UUID event, String range) {
        return figure(event, "killed", "civilians", null, List.of(), range, false);
    }

    private static EventFigure figure(
            UUID event,
            String metric,
            String group,
            String object,
            List<String> place,
            String range,
            boolean conflict) {
        var ends = range.split("\\.\\.");
        return new EventFigure(
                event, metric, group, object, place, number(ends[0]), number(ends[1]), number(ends[2]), conflict);
    }

    private static BigDecimal number(String text) {
        return text.equals("?") ? null : new BigDecimal(text);
    }

    private static String text(FigureSum sum) {
        return text(sum.low()) + ".." + text(sum.best()) + ".." + text(sum.high());
    }

    private static String text(BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }
}
