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
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.kursktimeline.timeline.moment.Audiences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private Map<UUID, Integer> count(int exactUpTo) {
        return new EntryCounts(reader, numbers, new KeyShares(reader, Clock.systemUTC()), audiences, exactUpTo)
                .count("entity", List.of(frequent, rare, Ids.next(), rare));
    }

    private void store(int many, UUID entity) {
        var rows = IntStream.range(0, many)
                .mapToObj(n -> anEntry().has("entity:" + entity))
                .toList();
        new EntryRows(jdbc, journal, json).store(rows);
    }
}
