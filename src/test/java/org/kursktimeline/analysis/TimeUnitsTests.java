package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.timeline.group.Dimension;

class TimeUnitsTests {

    @ParameterizedTest(name = "{1} to {2} by {0}")
    @CsvSource({
        "DAY, 2024-08-30, 2024-09-02, 2024-08-30 2024-08-31 2024-09-01 2024-09-02",
        "DAY, 2024-02, 2024-02-02, 2024-02-01 2024-02-02",
        "WEEK, 2024-08-06, 2024-08-12, 2024-W32 2024-W33",
        "WEEK, 2024-12-29, 2025-01-06, 2024-W52 2025-W01 2025-W02",
        "WEEK, 2020-12-31, 2021-01-04, 2020-W53 2021-W01",
        "MONTH, 2024-11-30, 2025-01-01, 2024-11 2024-12 2025-01",
        "HOUR, 2024-08-06T22:30:00Z, 2024-08-07T00:00:00Z, 2024-08-06T22:00Z 2024-08-06T23:00Z 2024-08-07T00:00Z",
        "DAY, 2024-08-06T22:30:00Z, 2024-08-07T00:00:00Z, 2024-08-06 2024-08-07"
    })
    void allUnitsOfTheRangeAreTold(Dimension unit, String from, String to, String units) {
        assertThat(new TimeUnits(unit, null).between(TimeBound.parse(from), TimeBound.parse(to), List.of(), 100))
                .containsExactly(units.split(" "));
    }

    @Test
    void hoursAreThoseOfTheZone() {
        var kyiv = new TimeUnits(Dimension.HOUR, ZoneId.of("Europe/Kyiv"));
        var day = TimeBound.parse("2024-10-27");
        assertThat(kyiv.between(day, day, List.of(), 100))
                .hasSize(25)
                .startsWith("2024-10-27T00:00+03:00")
                .contains("2024-10-27T03:00+03:00", "2024-10-27T03:00+02:00")
                .endsWith("2024-10-27T23:00+02:00");
        var instant = TimeBound.parse("2024-08-06T22:30:00Z");
        assertThat(kyiv.between(instant, instant, List.of(), 100)).containsExactly("2024-08-07T01:00+03:00");
    }

    @Test
    void anEndThatIsNotBoundIsTheLastThatOccurs() {
        var days = new TimeUnits(Dimension.DAY, null);
        var occurring = List.of("2024-08-07", "2024-08", "[2024-07-01..2024-12-31]", "2024-08-05");
        assertThat(days.between(null, null, occurring, 100)).containsExactly("2024-08-05", "2024-08-06", "2024-08-07");
        assertThat(days.between(TimeBound.parse("2024-08-06"), null, occurring, 100))
                .containsExactly("2024-08-06", "2024-08-07");
        assertThat(days.between(null, null, List.of("2024-08"), 100)).isEmpty();
        assertThat(new TimeUnits(Dimension.WEEK, null).between(null, null, List.of("2024-W32", "2024-W34"), 100))
                .containsExactly("2024-W32", "2024-W33", "2024-W34");
    }

    @Test
    void itStopsWhereItIsTold() {
        assertThat(new TimeUnits(Dimension.HOUR, null)
                        .between(TimeBound.parse("1000"), TimeBound.parse("2999"), List.of(), 10))
                .hasSize(10);
    }
}
