package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Few events behind more than a page's statement walks: they are found, in order, whichever way they are found. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTests {

    private static final int MANY = 20_200;

    private final String tag = "walk-" + UUID.randomUUID();
    private final List<String> rare = new ArrayList<>();
    private final List<String> nearAndLong = new ArrayList<>();
    private Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void storeFewBehindMany(@LocalServerPort int port, @Autowired Journal journal, @Autowired JsonMapper json) {
        api = new Api(port, "");
        var entries = new EntryRows(jdbc, journal, json);
        var few = IntStream.range(0, 7)
                .mapToObj(i -> anEntry().has("tag:" + tag).on("1987-03-0" + (7 - i)))
                .toList();
        entries.store(few);
        few.forEach(row -> rare.add(row.id.toString()));
        var mixed = List.of(
                anEntry().has("tag:long-" + tag).on("1987-03-05"),
                anEntry().has("tag:long-" + tag).between(LocalDate.parse("1987-01-03"), LocalDate.parse("1987-12-30")),
                anEntry().has("tag:long-" + tag).between(LocalDate.parse("1987-01-02"), LocalDate.parse("1987-12-30")));
        entries.store(mixed);
        mixed.forEach(row -> nearAndLong.add(row.id.toString()));
        var filler = anEntry().has("tag:filler-" + tag).on("1987-04-01");
        entries.store(List.of(filler));
        jdbc.sql("""
                        INSERT INTO entry
                        SELECT (jsonb_populate_record(e, jsonb_build_object('event_id', gen_random_uuid(),
                          'starts_at', e.starts_at + n * interval '1 second'))).*
                        FROM entry e CROSS JOIN generate_series(1, :many) AS n WHERE e.event_id = :filler
                        """).param("many", MANY).param("filler", filler.id).update();
    }

    @AfterAll
    void leaveNothingBehind() {
        jdbc.sql("DELETE FROM entry WHERE starts_at BETWEEN '1987-01-01' AND '1987-12-31'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&to=1987-12-31",
                "&to=1987-12-31&sort=-time",
                "&from=1987-03-01&to=1987-12-31",
                "&to=1987-12-31&as_of=2100-01-01",
                "&to=1987-12-31&known_at=2100-01-01",
                "&from=1987-01-01&to=1987-12-31&as_of=2100-01-01&known_at=2100-01-01"
            })
    void whatLiesBehindTheWalkIsFoundPageByPage(String more) {
        assertThat(walk("/v1/events?limit=2&tag=" + tag + more)).isEqualTo(rare);
    }

    @Test
    void theOtherWayRoundItIsTheSame() {
        var up = new ArrayList<>(rare);
        Collections.reverse(up);
        assertThat(walk("/v1/events?limit=3&sort=time&from=1987-01-01&tag=" + tag))
                .isEqualTo(up);
    }

    /** What lasts long is walked by itself: it may fill a page before the other walk has come to what goes before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"limit=1", "limit=2", "limit=50", "limit=1&as_of=2100-01-01", "limit=1&known_at=2100-01-01"})
    void whatLastsLongDoesNotHideWhatLiesBehindTheWalk(String more) {
        assertThat(walk("/v1/events?from=1987-03-01&to=1987-12-31&tag=long-" + tag + "&" + more))
                .isEqualTo(nearAndLong);
    }

    @Test
    void whatIsNotThereIsNotFoundBehindTheWalkEither() {
        assertThat(walk("/v1/events?to=1987-12-31&tag=none-" + tag)).isEmpty();
    }

    /** To read such a question takes the server milliseconds; it reads it once, and not for each entry that it passes. */
    @Test
    void aLongQuestionIsReadOnce() {
        assertThat(walk("/v1/events?to=1987-12-31&q=" + "a_".repeat(450))).isEmpty();
    }

    private List<String> walk(String first) {
        var found = new ArrayList<String>();
        for (var next = first; !next.isEmpty(); ) {
            var page = api.get(next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json()
                    .at("/items")
                    .valueStream()
                    .forEach(item -> found.add(item.at("/id").asString()));
            next = page.at("/next");
        }
        return found;
    }
}
