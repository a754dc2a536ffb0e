package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundTests {

    @ParameterizedTest
    @CsvSource({
        "2024-08-15, 2024-08-15, 2024-08-15",
        "2024-08, 2024-08-01, 2024-08-31",
        "2024, 2024-01-01, 2024-12-31",
        "2024-22, 2024-06-01, 2024-08-31",
        "2024-08-XX, 2024-08-01, 2024-08-31"
    })
    void dateIsItsFirstAndLastDay(String text, LocalDate first, LocalDate last) {
        assertThat(TimeBound.parse(text)).isEqualTo(new TimeBound.Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-15T21:00:00Z, 2024-08-15T21:00:00Z",
        "2024-08-15T21:00:00.123456Z, 2024-08-15T21:00:00.123456Z",
        "2024-08-15T21:00+03:00, 2024-08-15T18:00:00Z",
        "2024-08-15t21:00:00z, 2024-08-15T21:00:00Z"
    })
    void instantIsItself(String text, Instant instant) {
        assertThat(TimeBound.parse(text)).isEqualTo(new TimeBound.Moment(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000-01-01",
                "2999-12-31",
                "1000-01-01T00:00:00Z",
                "1000-01-01T00:00:00+14:00",
                "2999-12-31T23:59:59.999999Z",
                "2999-12-31T23:59:59-12:00"
            })
    void anInstantHasTheYearsThatADateHas(String text) {
        assertThat(TimeBound.parse(text)).isNotNull();
        assertThat(TimeSpan.parse(text.replace(".999999", ""), ZoneOffset.UTC)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-12-31",
                "3000-01-01",
                "0999-12-31T23:59:59Z",
                "0999-12-31T23:59:59-12:00",
                "3000-01-01T00:00:00Z",
                "3000-01-01T00:00:00+14:00"
            })
    void andNoOthers(String text) {
        var detail = "'" + text + "': the year " + text.substring(0, 4) + " is not from 1000 to 2999";
        assertThatThrownBy(() -> TimeBound.parse(text)).hasMessage(detail);
        assertThatThrownBy(() -> TimeSpan.parse(text, ZoneOffset.UTC)).hasMessage(detail);
    }

    @Test
    void dayEndsAtItsEndInUtc() {
        assertThat(TimeBound.parse("2024-08-15").firstInstant()).isEqualTo("2024-08-15T00:00:00Z");
        assertThat(TimeBound.parse("2024-08-15").endInstant()).isEqualTo("2024-08-16T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-08-06/2024-08-10 | here one date is meant, not an interval; write its ends as 'from' and 'to'
                    2024-08-06/.. | here one date is meant, not an interval; write its ends as 'from' and 'to'
                    [2024-08-06..2024-08-10] | here one date is meant, not an interval; write its ends as 'from' and 'to'
                    2024-08-15T21:00:00 | an instant needs its distance from UTC, as in 2024-08-15T21:00:00Z
                    2024-08-15T21:00:00 03:00 | no space stands before the distance from UTC; in an address its plus sign is written %2B
                    2024-08-15T24:00:00Z | write the instant as 2024-08-16T00:00:00Z
                    2024-08-15T21Z | write the instant as 2024-08-15T21:00:00Z
                    2024-08-15T9:30Z | write a date like 2024-08-15, or an instant like 2024-08-15T09:30:00Z
                    2024-08-15Tnoon | write a date like 2024-08-15, or an instant like 2024-08-15T09:30:00Z
                    2024-08-15T21:00:00+3 | write a date like 2024-08-15, or an instant like 2024-08-15T09:30:00Z
                    15 August | for that day write 2024-08-15
                    yesterday | write a date like 2024-08-15 or 2024-08, or an instant like 2024-08-15T09:30:00Z
                    2024-08-15 21:00 | for that time write 2024-08-15T21:00Z, or its distance from UTC in place of Z
                    2024-08-15 21:00 +03:00 | for that time write 2024-08-15T21:00+03:00
                    2024-XX~ | a date has unspecified digits or a mark, not both; write it like 2024-08~
                    """)
    void anythingElseIsRefused(String text, String hint) {
        assertThatThrownBy(() -> TimeBound.parse(text))
                .isInstanceOf(NotEdtf.class)
                .hasMessage("'" + text + "' is not an EDTF date; " + hint);
    }
}
