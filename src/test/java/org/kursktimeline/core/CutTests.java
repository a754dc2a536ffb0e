package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutTests {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource(Step.class)
    void turningTwiceIsTheSameStepOnTheSameSideOfTheRow(Step step) {
        assertThat(step.turned().turned()).isEqualTo(step);
        assertThat(step.turned().isBackward()).isNotEqualTo(step.isBackward());
        assertThat(step.turned().isPastTheRow()).isEqualTo(step.isPastTheRow());
    }

    @Test
    void aWholeListIsCutAsOneThatIsReadInParts() {
        for (int i = 0; i < 500; i++) {
            var all = IntStream.range(0, random.nextInt(20)).boxed().toList();
            int limit = 1 + random.nextInt(6);
            var mark = all.isEmpty()
                    ? null
                    : new Mark<>(Step.values()[random.nextInt(4)], all.get(random.nextInt(all.size())));
            int gap = mark == null ? 0 : mark.key() + (mark.step().isPastTheRow() ? 1 : 0);
            var whole = Cut.ofWhole(all, gap, limit, mark);
            var parts = Cut.of(read(all, gap, limit + 1, mark), limit, mark);
            assertThat(whole.items()).as("seed " + seed).isEqualTo(parts.items());
            assertThat(parts.items()).as("seed " + seed).isSorted().hasSizeLessThanOrEqualTo(limit);
            if (!whole.items().isEmpty() && mark != null && !mark.step().isBackward() && gap > 0) {
                assertThat(whole).as("seed " + seed).isEqualTo(parts);
            }
        }
    }

    private static List<Integer> read(List<Integer> all, int gap, int most, Mark<Integer> mark) {
        if (!Mark.step(mark).isBackward()) {
            return all.subList(gap, Math.min(all.size(), gap + most));
        }
        var back = new ArrayList<>(all.subList(Math.max(0, gap - most), gap));
        Collections.reverse(back);
        return back;
    }

    @Test
    void aCursorSaysWhichWayItGoes() {
        for (var step : Step.values()) {
            var mark = new Mark<>(step, List.of("a", "b"));
            assertThat(Mark.read(Mark.cursor(mark, "digest"), "digest")).isEqualTo(mark);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "", "SIDEWAYS"})
    void aCursorOfNoDirectionIsRefused(String step) {
        var cursor = Cursor.encode("digest", List.of(step, "a"));
        assertThatThrownBy(() -> Mark.read(cursor, "digest"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CURSOR_INVALID));
        assertThatThrownBy(() -> Mark.read(Cursor.encode("digest", List.of()), "digest"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void keysThatMakeNoSenseAreRefused() {
        var mark = new Mark<>(Step.AFTER, List.of("no number"));
        assertThatThrownBy(() -> mark.as(keys -> Integer.parseInt(keys.get(0))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CURSOR_INVALID));
    }
}
