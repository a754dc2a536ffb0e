package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.kursktimeline.timeline.moment.Audiences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EntryCountsTests {

    private static final int MANY = 1_537;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    KeyNumbers numbers;

    @Autowired
    Audiences audiences;

    @Autowired
    JsonMapper json;

    private final UUID frequent = Ids.next();
    private final UUID rare = Ids.next();

    /** The statistics are the server's business: until it has made some, and of what is rare, all are counted. */
    @Test
    void whatIsFrequentIsEstimatedToTwoDigitsAndWhatIsRareIsCounted() {
        store(MANY, frequent);
        store(3, rare);
        assertThat(count(Integer.MAX_VALUE))
                .containsEntry(frequent, MANY)
                .containsEntry(rare, 3)
                .hasSize(2);
        PostgresForTests.owner().sql("ANALYZE entry").update();
        var estimated = count(1_000);
        assertThat(estimated).containsEntry(rare, 3).hasSize(2);
        assertThat(estimated.get(frequent))
                .isCloseTo(MANY, withPercentage(30))
                .satisfies(events -> assertThat(events % 100).isZero());
    }

    @Test
    void toBePutInOrderWhatIsFrequentIsNotCounted() {
        store(MANY, frequent);
        store(3, rare);
        PostgresForTests.owner().sql("ANALYZE entry").update();
        jdbc.sql("UPDATE entry SET status = 'draft' WHERE keys && CAST(:keys AS int[])")
                .param("keys", numbers.of(List.of("entity:" + frequent, "entity:" + rare)))
                .update();
        var about = counts(1_000).about("entity", List.of(frequent, rare));
        assertThat(about).as("of what is rare none is published").containsOnlyKeys(frequent);
        assertThat(about.get(frequent)).isCloseTo(MANY, withPercentage(30));
        assertThat(counts(10_000).about("entity", List.of(frequent, rare))).isEmpty();
    }

    /** ADR 19: an estimate is kept for a minute, and what is withheld meanwhile is in no number all the same. */
    @Test
    void anEstimateGoesWithTheSourcesThatAreWithheldWhenItIsAsked(@LocalServerPort int port) {
        var source = "counted-" + Ids.next();
        var api = Api.withAdminKey(port);
        var made = api.post(
                "/v1/sources", "{\"name\": \"%1$s\", \"slug\": \"%1$s\", \"kind\": \"newspaper\"}".formatted(source));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        store(MANY, frequent);
        store(MANY, frequent, "source:" + made.at("/id"));
        PostgresForTests.owner().sql("ANALYZE entry").update();
        var counts = counts(1_000);
        assertThat(events(counts)).isCloseTo(2 * MANY, withPercentage(30));
        try {
            mayBePassedOn(api, source, false);
            assertThat(events(counts)).as("after the source was restricted").isCloseTo(MANY, withPercentage(30));
        } finally {
            mayBePassedOn(api, source, true);
        }
        assertThat(events(counts)).as("after it was let go again").isCloseTo(2 * MANY, withPercentage(30));
    }

    private int events(EntryCounts counts) {
        return counts.count("entity", List.of(frequent)).get(frequent);
    }

    private static void mayBePassedOn(Api api, String source, boolean may) {
        var edit = "{\"redistributable\": %s, \"reason\": \"terms\"}".formatted(may);
        assertThat(api.patch("/v1/sources/" + source, edit, "If-Match", "*").status())
                .isEqualTo(200);
    }

    private Map<UUID, Integer> count(int exactUpTo) {
        return counts(exactUpTo).count("entity", List.of(frequent, rare, Ids.next(), rare));
    }

    private EntryCounts counts(int exactUpTo) {
        return new EntryCounts(
                reader, numbers, new KeyShares(reader, Clock.systemUTC()), audiences, exactUpTo, exactUpTo);
    }

    private void store(int many, UUID entity, String... keys) {
        var rows = IntStream.range(0, many)
                .mapToObj(n -> anEntry().has("entity:" + entity).has(keys))
                .toList();
        new EntryRows(jdbc, journal, json).store(rows);
    }
}
