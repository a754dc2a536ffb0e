package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ends of ranges and of zones, where a slip loses an event without a word. */
@ServiceTest
class TimelineEdgesTests {

    @Autowired
    EntryRows entries;

    @Autowired
    Questions questions;

    private final String tag = "edges-" + Ids.next();

    @ParameterizedTest
    @ValueSource(ints = {-14, -3, 0, 3, 12})
    void aLocalDayIsFoundInEveryZone(int hoursAfterUtc) {
        var row = anEntry().has("tag:" + tag).on("2024-08-15");
        row.startsAt = row.startsAt.plusHours(hoursAfterUtc);
        row.endsAt = row.endsAt.plusHours(hoursAfterUtc);
        entries.store(List.of(row));
        assertThat(ids("from=2024-08-15", "to=2024-08-15")).containsExactly(row.id.toString());
        assertThat(ids("to=2024-08-15")).containsExactly(row.id.toString());
        assertThat(ids("from=2024-08-15")).containsExactly(row.id.toString());
        assertThat(ids("to=2024-08-14")).isEmpty();
        assertThat(ids("from=2024-08-16")).isEmpty();
    }

    @Test
    void theEveningOfADayInTheFarWestIsOnThatDay() {
        var row = anEntry().has("tag:" + tag).on("2024-08-15");
        row.startsAt = row.startsAt.plusHours(34);
        row.endsAt = row.startsAt.plusHours(1);
        entries.store(List.of(row));
        assertThat(ids("to=2024-08-15")).containsExactly(row.id.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, 0, 12})
    void anEventOfAnyLengthIsFoundOnItsLastDay(int hoursAfterUtc) {
        var end = LocalDate.of(2024, 8, 31);
        var rows = IntStream.rangeClosed(1, 40)
                .mapToObj(days -> anEntry().has("tag:" + tag).between(end.minusDays(days - 1), end))
                .toList();
        rows.forEach(row -> {
            row.startsAt = row.startsAt.plusHours(hoursAfterUtc);
            row.endsAt = row.endsAt.plusHours(hoursAfterUtc);
        });
        entries.store(rows);
        var all = rows.stream().map(row -> row.id.toString()).toList();
        var lastHour = rows.get(0).endsAt.minusHours(1).toInstant();
        assertThat(ids("from=2024-08-31", "limit=500")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids("from=2024-08-31", "to=2024-08-31", "limit=500")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids("from=" + lastHour, "limit=500")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(questions.walk("tag=" + tag, "from=2024-08-31", "limit=7"))
                .containsExactlyElementsOf(ids("from=2024-08-31", "limit=500"));
    }

    private List<String> ids(String... parameters) {
        return questions.ids(
                Stream.concat(Stream.of("tag=" + tag), Stream.of(parameters)).toArray(String[]::new));
    }
}
