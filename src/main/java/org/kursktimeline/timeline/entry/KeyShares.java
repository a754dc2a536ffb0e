package org.kursktimeline.timeline.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many entries have a key, as far as the server's own statistics tell: they name the most frequent keys, a thousand
 * or so, and what is not among them is rarer than the last of them. They are as old as the server's last look at the
 * table.
 */
@Component
public class KeyShares {

    /** There are no statistics of a table that is new or small. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String SHARES = """
            SELECT elem, share * entries AS entries
            FROM (SELECT reltuples AS entries FROM pg_class WHERE oid = CAST('entry' AS regclass)) AS known
            CROSS JOIN (
              SELECT unnest(CAST(CAST(most_common_elems AS text) AS int[])) AS elem, unnest(most_common_elem_freqs) AS share
              FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'entry' AND attname = 'keys') AS common
            WHERE elem IS NOT NULL AND entries > 0
            ORDER BY elem""";

    private static final String ALL =
            "SELECT CAST(reltuples AS bigint) FROM pg_class WHERE oid = CAST('entry' AS regclass)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, 0, Map.of(), UNKNOWN);

    /** Reads them on a reader's connection. */
    public KeyShares(@Qualifier("reader") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(Instant at, long all, Map<Integer, Long> entries, long least) {}

    /**
     * No more entries than about so many have the key, past ones among them; {@link #UNKNOWN} when nothing is known.
     */
    public long atMost(int key) {
        var now = current();
        return now.entries.getOrDefault(key, now.least);
    }

    /** About how many entries are known to have the key; 0 when nothing is known of it. */
    public long about(int key) {
        return current().entries.getOrDefault(key, 0L);
    }

    /** About how many entries there are; 0 when nothing is known. */
    public long all() {
        return current().all;
    }

    /** Nobody waits for another who reads: a reader may hold the connection that the other needs. */
    private Known current() {
        var last = known;
        if (last.at.isBefore(clock.instant().minus(KEPT))) {
            var read = read();
            known = read;
            return read;
        }
        return last;
    }

    private Known read() {
        var entries =
                jdbc
                        .sql(SHARES)
                        .query((row, n) -> Map.entry(row.getInt("elem"), row.getLong("entries")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long all = jdbc.sql(ALL).query(Long.class).single();
        long least = entries.values().stream().mapToLong(Long::longValue).min().orElse(UNKNOWN);
        return new Known(clock.instant(), Math.max(0, all), entries, least);
    }
}
