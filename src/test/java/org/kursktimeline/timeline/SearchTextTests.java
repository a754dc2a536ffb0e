package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Sudzha, sudzha",
                "Суджа, sudza",
                "Sudža, sudza",
                "Зеленський, zelenskij",
                "Łódź, lodz",
                "Kyiv’s, kyiv's",
                "“long range” -drone, \"long range\" -drone",
            })
    void textIsFoldedToLowerCaseLatinWithoutMarks(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceChangesNothing() {
        var once = SearchText.fold("Під Суджею тривають бої, «Łódź» – ’80%’");
        assertThat(SearchText.fold(once)).isEqualTo(once);
    }

    @Test
    void linesAreFoldedAsTheyAreAlone() {
        assertThat(SearchText.fold("Щит\nplain Line\n\nСуджа’s\n")).isEqualTo("sit\nplain line\n\nsudza's\n");
    }

    @Test
    void aHundredThousandCharactersFoldInTimeThatGrowsWithTheirNumber() {
        SearchText.fold("прогрів");
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        SearchText.fold("Суджа é ".repeat(12_500));
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
