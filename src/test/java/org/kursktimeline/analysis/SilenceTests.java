package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTests {

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 3, 0, false",
        "1 2 3, 10, 7, false",
        "1 2 3, 11, 8, true",
        "1 6 11, 21, 10, false",
        "1 6 11, 22, 11, true",
        "1 2, 31, 29, false",
        "1, 31, 30, false",
        "1 2 3, 2, 0, false"
    })
    void aSourceIsSilentAfterMoreThanAWeekAndTwiceItsLongestGap(String days, int end, long silent, boolean is) {
        var published = Arrays.stream(days.split(" "))
                .map(day -> LocalDate.of(2024, 8, Integer.parseInt(day)))
                .toList();
        assertThat(Silence.of(published, LocalDate.of(2024, 8, end))).isEqualTo(new Silence(silent, is));
    }
}
