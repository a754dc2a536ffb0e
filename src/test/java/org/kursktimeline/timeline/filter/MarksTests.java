package org.kursktimeline.timeline.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months that an index knows hide nothing: what they find is what a walk through the timeline finds. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksTests {

    private static final LocalDate BEGIN = LocalDate.of(2022, 11, 1);

    private final String tag = "marks-" + UUID.randomUUID();
    private final Random random = new Random(5);
    private Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void storeShortAndLong(@LocalServerPort int port, @Autowired EntryRows entries) {
        api = new Api(port, "");
        var rows = new ArrayList<EntryRows.Row>();
        for (int days : new int[] {0, 0, 0, 1, 2, 9, 33, 70, 400, 699, 700, 701, 2_000}) {
            for (int n = 0; n < 12; n++) {
                var first = BEGIN.plusDays(random.nextInt(900));
                rows.add(anEntry().has("tag:" + tag).between(first, first.plusDays(days)));
            }
        }
        rows.add(anEntry().has("tag:" + tag).openStart());
        entries.store(rows);
    }

    /** What has no beginning is of each earlier time, also of those that other tests ask for. */
    @AfterAll
    void leaveNothingBehind() {
        jdbc.sql("DELETE FROM entry WHERE keys && ARRAY(SELECT id FROM entry_key WHERE key = 'tag:' || :tag)")
                .param("tag", tag)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02",
        "2024-02-29, 2024-02-29",
        "2024-02-29, 2024-03-01",
        "2023-12-31, 2024-01-01",
        "2023-12-31T23:59:59Z, 2023-12-31T23:59:59Z",
        "2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
        "2023-12-31T23:59:59Z, 2023-12-31",
        "2024-01-01T20:00:00Z, 2023-12-31",
        "2024-01-01, 2024-01-01T00:00:00Z",
        "2024-01-01, 2023-12-31T23:59:59Z",
        "2023, 2023",
        "2022-11, 2024-11",
        "2022-10, 2024-12",
        "2022, 2030"
    })
    void asManyAreCountedAsAreListed(String from, String to) {
        var answer = api.get("/v1/events?limit=500&count=exact&tag=%s&from=%s&to=%s".formatted(tag, from, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var listed = answer.json().at("/items").size();
        assertThat(answer.json().at("/count/value").asInt()).isEqualTo(listed).isPositive();
        var facets = api.get("/v1/facets?tag=%s&from=%s&to=%s".formatted(tag, from, to));
        assertThat(facets.json().at("/total").asInt()).isEqualTo(listed);
    }

    /** Local days are compared with local days: no other month is looked through. */
    @Test
    void aMonthIsFoundByItsMarkAlone() {
        assertThat(months("2024-02-01", "2024-02-29")).containsExactly(Marks.months(0, -1)[0], month("2024-02"));
        assertThat(months("2024-02-01T00:00:00Z", "2024-02-29"))
                .containsExactly(Marks.months(0, -1)[0], month("2024-01"), month("2024-02"));
        assertThat(months("2024-02-01", "2024-02-29T23:00:00Z"))
                .containsExactly(Marks.months(0, -1)[0], month("2024-02"), month("2024-03"));
    }

    private static Integer[] months(String from, String to) {
        return new TimeFilters()
                .read(Questions.params("from=" + from, "to=" + to)).stream()
                        .map(condition -> condition.binds().get("months"))
                        .filter(Integer[].class::isInstance)
                        .map(Integer[].class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theDatabaseMarksAnEventByItsPartAndItsMonths() {
        assertThat(marks("2023-12-31", "2024-02-01"))
                .hasSize(4)
                .endsWith(month("2023-12"), month("2024-01"), month("2024-02"))
                .allMatch(mark -> mark >= 0);
        assertThat(marks("2023-12-31", "infinity")).hasSize(2).contains(Marks.months(0, -1)[0]);
        assertThat(marks("2020-01-01", "2023-12-31")).hasSize(2).contains(Marks.months(0, -1)[0]);
    }

    private List<Integer> marks(String first, String last) {
        return jdbc.sql("SELECT unnest(entry_marks(gen_random_uuid(), CAST(:first AS date), CAST(:last AS date)))")
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .list();
    }

    private static int month(String month) {
        return Marks.month(Instant.parse(month + "-11T12:00:00Z"));
    }
}
