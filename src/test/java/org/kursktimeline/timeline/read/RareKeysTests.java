package org.kursktimeline.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Actor;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.PostgresForTests;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is rare is found without a walk, and is the same. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RareKeysTests {

    private static final int FEW = 30;

    private final String tag = "rare-" + UUID.randomUUID();

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    @Autowired
    KeyNumbers numbers;

    @Autowired
    TimelineQueries queries;

    private Api api;

    @BeforeAll
    void store(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired Journal journal,
            @Autowired JsonMapper json) {
        api = new Api(port, "");
        var entries = new EntryRows(jdbc, journal, json);
        entries.store(IntStream.range(0, FEW)
                .mapToObj(n -> anEntry().has("tag:" + tag).on("2024-08-" + (10 + n % 7)))
                .toList());
        entries.store(IntStream.range(0, 1_000)
                .mapToObj(n -> anEntry().has("tag:many-" + tag))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=50",
                "limit=7",
                "limit=7&sort=time",
                "limit=7&from=2024-08-12&to=2024-08-15",
                "limit=7&type=other"
            })
    void bothWaysGiveTheSamePages(String more) {
        int pages = 0;
        for (var next = "/v1/events?tag=" + tag + "&" + more; !next.isEmpty() && pages < 10; pages++) {
            var query = query(next);
            assertThat(ids(0, query))
                    .as(next)
                    .isEqualTo(ids(KeyShares.UNKNOWN, query))
                    .isNotEmpty();
            next = api.get(next).at("/next");
        }
        assertThat(pages).isPositive();
    }

    @Test
    void theStatisticsTellWhatIsFewAndNothingIsKnownWithoutThem() {
        var unknown = new KeyShares(reader, Clock.systemUTC()) {
            @Override
            public long atMost(int key) {
                return UNKNOWN;
            }
        };
        assertThat(isOfFew(unknown, tag)).isFalse();
        PostgresForTests.owner().sql("ANALYZE entry").update();
        var known = new KeyShares(reader, Clock.systemUTC());
        assertThat(isOfFew(known, tag)).isTrue();
        assertThat(isOfFew(known, "many-" + tag)).isFalse();
        assertThat(isOfFew(known, "never-" + tag)).isTrue();
        assertThat(known.all()).isGreaterThan(1_000);
        assertThat(known.about(numbers.of(List.of("tag:many-" + tag))[0])).isGreaterThan(500);
    }

    private boolean isOfFew(KeyShares shares, String asked) {
        var query = query("/v1/events?tag=" + asked);
        var binds = new Binds(numbers, shares);
        return binds.isOfFew(query, binds.of(query), 500);
    }

    private TimelineQuery query(String address) {
        return queries.read("/v1/events", Questions.ofAddress(address), Actor.ANONYMOUS);
    }

    private List<String> ids(long most, TimelineQuery query) {
        var shares = new KeyShares(reader, Clock.systemUTC()) {
            @Override
            public long atMost(int key) {
                return most;
            }
        };
        return new EntryPages(reader, reader, oneState, new WideReads(reader), new Binds(numbers, shares))
                .events(query).rows().stream()
                        .map(row -> row.place().toString())
                        .toList();
    }
}
