package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void dayIsTheWholeLocalDayOfTheZone() {
        assertThat(TimeSpan.parse("2024-08-15", MOSCOW))
                .isEqualTo(new TimeSpan(
                        "2024-08-15",
                        Instant.parse("2024-08-14T21:00:00Z"),
                        Instant.parse("2024-08-15T21:00:00Z"),
                        LocalDate.parse("2024-08-15"),
                        LocalDate.parse("2024-08-15"),
                        TimePrecision.DAY,
                        TimeKind.WITHIN,
                        MOSCOW));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    2024-08,              2024-08-01, 2024-08-31, MONTH,    WITHIN
                    2024,                 2024-01-01, 2024-12-31, YEAR,     WITHIN
                    2023-02-XX,           2023-02-01, 2023-02-28, MONTH,    WITHIN
                    2024-XX,              2024-01-01, 2024-12-31, YEAR,     WITHIN
                    2024-XX-XX,           2024-01-01, 2024-12-31, YEAR,     WITHIN
                    202X,                 2020-01-01, 2029-12-31, INTERVAL, WITHIN
                    20XX,                 2000-01-01, 2099-12-31, INTERVAL, WITHIN
                    2024-21,              2024-03-01, 2024-05-31, YEAR,     WITHIN
                    2024-22,              2024-06-01, 2024-08-31, YEAR,     WITHIN
                    2024-23,              2024-09-01, 2024-11-30, YEAR,     WITHIN
                    2023-24,              2023-12-01, 2024-02-29, YEAR,     WITHIN
                    2024-08-12?,          2024-08-12, 2024-08-12, DAY,      WITHIN
                    2024-08-17~,          2024-08-17, 2024-08-17, DAY,      WITHIN
                    2024-08%,             2024-08-01, 2024-08-31, MONTH,    WITHIN
                    2024-08-06/2024-08-12, 2024-08-06, 2024-08-12, INTERVAL, LASTED
                    2024-08-06/2024-08,   2024-08-06, 2024-08-31, INTERVAL, LASTED
                    2024-08-06/..,        2024-08-06, -,          INTERVAL, LASTED
                    2024-08-06/,          2024-08-06, -,          INTERVAL, LASTED
                    ../2024-08-06?,       -,          2024-08-06, INTERVAL, LASTED
                    /2024-08-06,          -,          2024-08-06, INTERVAL, LASTED
                    [2024-08-06..2024-08-10], 2024-08-06, 2024-08-10, INTERVAL, WITHIN
                    [2024-08-06..],       2024-08-06, -,          INTERVAL, WITHIN
                    [..2024-08-06],       -,          2024-08-06, INTERVAL, WITHIN
                    """)
    void daysAreThoseWritten(String edtf, LocalDate first, LocalDate last, TimePrecision precision, TimeKind kind) {
        for (var zone : new ZoneId[] {MOSCOW, KYIV, ZoneOffset.UTC, ZoneId.of("America/New_York")}) {
            var span = TimeSpan.parse(edtf, zone);
            assertThat(span.firstDay()).isEqualTo(first);
            assertThat(span.lastDay()).isEqualTo(last);
            assertThat(span.precision()).isEqualTo(precision);
            assertThat(span.kind()).isEqualTo(kind);
            assertThat(span.startsAt())
                    .isEqualTo(first == null ? null : first.atStartOfDay(zone).toInstant());
            assertThat(span.endsAt())
                    .isEqualTo(
                            last == null
                                    ? null
                                    : last.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-06T05:00+03:00, 2024-08-06T02:00:00Z, 2024-08-06T02:01:00Z, MINUTE",
        "2024-08-06T05:00Z, 2024-08-06T05:00:00Z, 2024-08-06T05:01:00Z, MINUTE",
        "2024-08-06T05:00-0330, 2024-08-06T08:30:00Z, 2024-08-06T08:31:00Z, MINUTE",
        "2024-08-06T05:00, 2024-08-06T02:00:00Z, 2024-08-06T02:01:00Z, MINUTE",
        "2024-08-06T05:00:30+03, 2024-08-06T02:00:30Z, 2024-08-06T02:00:31Z, MINUTE",
        "2024-08-06T05, 2024-08-06T02:00:00Z, 2024-08-06T03:00:00Z, HOUR",
        "2024-08-06T05Z, 2024-08-06T05:00:00Z, 2024-08-06T06:00:00Z, HOUR",
        "2024-08-06T24:00Z, 2024-08-07T00:00:00Z, 2024-08-07T00:01:00Z, MINUTE",
        "2024-08-16T21:00Z/2024-08-17T05:00Z, 2024-08-16T21:00:00Z, 2024-08-17T05:00:00Z, INTERVAL",
        "2024-08-16T21:00Z/2024-08-16T21:00Z, 2024-08-16T21:00:00Z, 2024-08-16T21:01:00Z, INTERVAL",
        "[2024-08-16T21:00Z..2024-08-17], 2024-08-16T21:00:00Z, 2024-08-17T21:00:00Z, INTERVAL",
    })
    void timesAreTakenToTheirLastUnit(String edtf, Instant starts, Instant ends, TimePrecision precision) {
        var span = TimeSpan.parse(edtf, MOSCOW);
        assertThat(span.startsAt()).isEqualTo(starts);
        assertThat(span.endsAt()).isEqualTo(ends);
        assertThat(span.precision()).isEqualTo(precision);
    }

    @Test
    void localDaysOfATimeAreThoseOfTheZone() {
        var night = TimeSpan.parse("2024-08-16T21:00Z/2024-08-16T22:00Z", MOSCOW);
        assertThat(night.firstDay()).isEqualTo("2024-08-17");
        assertThat(night.lastDay()).isEqualTo("2024-08-17");
        var untilMidnight = TimeSpan.parse("2024-08-16T20:00/2024-08-17T00:00", MOSCOW);
        assertThat(untilMidnight.lastDay()).isEqualTo("2024-08-16");
    }

    @Test
    void daylightSavingMakesDaysShorterLongerAndSkipsTimes() {
        var shorter = TimeSpan.parse("2024-03-31", KYIV);
        assertThat(shorter.startsAt()).isEqualTo("2024-03-30T22:00:00Z");
        assertThat(shorter.endsAt()).isEqualTo("2024-03-31T21:00:00Z");
        assertThat(TimeSpan.parse("2024-03-31T03:30", KYIV).startsAt())
                .as("03:00 to 04:00 does not exist that day")
                .isEqualTo("2024-03-31T01:30:00Z");
        assertThat(TimeSpan.parse("2024-10-27T03:30", KYIV).startsAt())
                .as("03:30 occurs twice, the earlier is taken")
                .isEqualTo("2024-10-27T00:30:00Z");
        assertThat(TimeSpan.parse("2018-11-04", ZoneId.of("America/Sao_Paulo")).startsAt())
                .as("midnight does not exist that day")
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15 August          | for that day write 2024-08-15
                    15th August 2024   | for that day write 2024-08-15
                    15 Aug 2023        | for that day write 2023-08-15
                    15 августа 2024    | for that day write 2024-08-15
                    15 серпня          | for that day write 2024-08-15
                    August 15, 2024    | for that day write 2024-08-15
                    Aug. 15            | for that day write 2024-08-15
                    August 2024        | for that month write 2024-08
                    15.08.2024         | for that day write 2024-08-15
                    15/8/2024          | for that day write 2024-08-15
                    08/15/2024         | for that day write 2024-08-15
                    08/06/2024         | write 2024-06-08, or where the month stands first 2024-08-06
                    6-8-2024           | write 2024-08-06, or where the month stands first 2024-06-08
                    06.08.2024         | for that day write 2024-08-06
                    08/08/2024         | for that day write 2024-08-08
                    2024/08/15         | for that day write 2024-08-15
                    2024/08            | for that month write 2024-08
                    2024.08.15         | for that day write 2024-08-15
                    20240815           | for that day write 2024-08-15
                    2024-8-15          | for that day write 2024-08-15
                    2024-8             | for that month write 2024-08
                    2024-08-15 20:00   | for that time write 2024-08-15T20:00
                    2024-08-15t20:00z  | for that time write 2024-08-15T20:00Z
                    2024-08-15T20:00 03:00 | for that time write 2024-08-15T20:00+03:00
                    2024-08-06..2024-08-10 | for the time from one to the other write 2024-08-06/2024-08-10
                    2024-08-06 - 2024-08-10 | for the time from one to the other write 2024-08-06/2024-08-10
                    2024-W33           | for that week write 2024-08-12/2024-08-18
                    2020W53            | for that week write 2020-12-28/2021-01-03
                    2024-w33-7         | for that day write 2024-08-18
                    2023-W53           | write a date like 2024-08-15, 2024-08 or 2024-08-06/2024-08-10
                    yesterday          | write a date like 2024-08-15, 2024-08 or 2024-08-06/2024-08-10
                    """)
    void otherFormsAreRefusedWithWhatToWrite(String text, String hint) {
        assertThatThrownBy(() -> TimeSpan.parse(text, MOSCOW))
                .isInstanceOf(NotEdtf.class)
                .hasMessage("'" + text + "' is not an EDTF date; " + hint)
                .extracting(fault -> ((NotEdtf) fault).code())
                .isEqualTo("when-not-edtf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    2024-02-30 | no-such-day | '2024-02-30': there is no day 2024-02-30; the month has 29 days
                    2023-02-29/2023-03-05 | no-such-day | '2023-02-29/2023-03-05': there is no day 2023-02-29; the month has 28 days
                    2024-13 | no-such-day | '2024-13': there is no month 13
                    2024-08-15T25:00 | no-such-time | '2024-08-15T25:00': there is no such time of day; it goes from 00:00:00 to 23:59:59
                    2024-08-15T05:00+15:00 | no-such-time | '2024-08-15T05:00+15:00': there is no such distance from UTC; it goes from -12:00 to +14:00
                    0999 | year-out-of-range | '0999': the year 0999 is not from 1000 to 2999
                    Y20240 | year-out-of-range | 'Y20240': the year Y20240 is not from 1000 to 2999
                    -0044-03-15 | year-out-of-range | '-0044-03-15': the year -0044 is not from 1000 to 2999
                    Y20240-01 | year-out-of-range | 'Y20240-01': the year Y20240 is not from 1000 to 2999
                    -0001 | year-out-of-range | '-0001': the year -0001 is not from 1000 to 2999
                    2024-08-15/2024-08-10 | interval-ends-before-it-starts | '2024-08-15/2024-08-10' ends before it starts; write the earlier time first
                    [2024-08-15..2024-08-10] | interval-ends-before-it-starts | '[2024-08-15..2024-08-10]' ends before it starts; write the earlier time first
                    ../.. | when-not-edtf | '../..' is not an EDTF date; at least one end must be known, as in 2024-08-06/..
                    [2024-08,2024-09] | when-not-edtf | '[2024-08,2024-09]' is not an EDTF date; for a time between two others write [2024-08-12..2024-08-15]
                    2024-08-XX/2024-09 | when-not-edtf | '2024-08-XX/2024-09' is not an EDTF date; leave out the unspecified digits inside an interval, as in 2024-08/2024-09
                    """)
    void faultsAreNamed(String text, String code, String message) {
        assertThatThrownBy(() -> TimeSpan.parse(text, MOSCOW))
                .isInstanceOf(NotEdtf.class)
                .hasMessage(message)
                .extracting(fault -> ((NotEdtf) fault).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "X",
                "2XXX",
                "2024-1X",
                "2024-XX-15",
                "2024-08-1X",
                "2024-08-15??",
                "2024-08-XX~",
                "?2024-08-15",
                "2024?-08",
                "{2024..2025}",
                "2024-08-15Z",
                "2024-08T05:00",
                "2024-08-15T05:00Z~",
                "2024-08-15T05:0",
                "2024-08-15 ",
                "2024/2025/2026",
                "[2024]",
                "[..]",
                "[....]",
                "..",
                "٢٠٢٤-08-15",
                "2024-08-15T05:00+",
                "2024-08-15T05:00+3",
                "2024-08-15T05:00:00.5Z",
                "2024-08-15\u0000",
                "2024-25",
                "\ud800",
                "Yesterday",
                "--2024"
            })
    void whatIsNotLevelOneIsRefused(String text) {
        assertThatThrownBy(() -> TimeSpan.parse(text, MOSCOW)).isInstanceOf(NotEdtf.class);
    }

    @Test
    void hugeTextsAreRefusedAtOnce() {
        assertThatThrownBy(() -> TimeSpan.parse("warm up", MOSCOW)).isInstanceOf(NotEdtf.class);
        for (var piece :
                new String[] {"2024-08-15/", "X", "9", " ", "a ", "[..", "15 August ", "1.", "((((", "\ud800"}) {
            var huge = piece.repeat(100_000 / piece.length());
            assertThat(fastestOfThree(() -> {
                        assertThatThrownBy(() -> TimeSpan.parse(huge, MOSCOW)).isInstanceOf(NotEdtf.class);
                        assertThatThrownBy(() -> TimeSpan.parse(huge.substring(0, 100), MOSCOW))
                                .isInstanceOf(NotEdtf.class);
                    }))
                    .as("time for 100,000 characters of '%s'", piece)
                    .isLessThan(Duration.ofMillis(50));
        }
    }

    /** The fastest, since other work on the machine only ever makes it slower. */
    private static Duration fastestOfThree(Runnable work) {
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
