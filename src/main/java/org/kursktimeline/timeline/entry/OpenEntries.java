package org.kursktimeline.timeline.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is recorded of events, as a writer needs to know it: their open entries, and how often they were revised. */
@Component
class OpenEntries {

    private final JdbcClient jdbc;
    private final KeyNumbers numbers;

    OpenEntries(JdbcClient jdbc, KeyNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    Map<UUID, List<Entry.Content>> open(Collection<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT event_id, reported, nullif(reported_until, 'infinity') AS reported_until, status, document,
                               claims, ARRAY(SELECT key FROM entry_key WHERE id = ANY(keys)) AS keys
                        FROM entry
                        WHERE superseded = 9223372036854775807 AND event_id = ANY(:events)
                        ORDER BY event_id, reported
                        """)
                .param("events", events.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("event_id", UUID.class), content(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The revision that a reader of the present sees. */
    Map<UUID, Integer> revisions(Collection<UUID> events) {
        return numbers("""
                SELECT event_id, revision FROM entry
                WHERE superseded = 9223372036854775807 AND reported_until = 'infinity' AND event_id = ANY(:events)
                """, events);
    }

    /**
     * The highest number given to a revision; above the present one when only what was known before has changed since.
     */
    Map<UUID, Integer> lastRevisions(Collection<UUID> events) {
        return numbers(
                "SELECT event_id, max(revision) AS revision FROM entry WHERE event_id = ANY(:events) GROUP BY event_id",
                events);
    }

    private Map<UUID, Integer> numbers(String sql, Collection<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param("events", events.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("event_id", UUID.class), row.getInt("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Some of the events that have one of the keys, whichever are found first. */
    List<UUID> someWith(Collection<String> keys, int limit) {
        return jdbc.sql("""
                        WITH found AS MATERIALIZED (
                          SELECT event_id FROM entry
                          WHERE superseded = 9223372036854775807 AND reported_until = 'infinity' AND keys && :keys)
                        SELECT event_id FROM (SELECT event_id FROM found LIMIT :limit) AS some_of_them
                        ORDER BY event_id
                        """)
                .param("keys", numbers.inUse(keys))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    List<UUID> eventsWith(Collection<String> keys, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT event_id FROM entry
                        WHERE superseded = 9223372036854775807 AND reported_until = 'infinity' AND keys && :keys
                          AND event_id > :after
                        ORDER BY event_id LIMIT :limit
                        """)
                .param("keys", numbers.inUse(keys))
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Tells whether something was recorded after the position in an older form and still stands. */
    boolean hasOlderFormat(long since) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM entry
                          WHERE superseded = 9223372036854775807 AND format < :format AND recorded > :since)
                        """)
                .param("format", DocumentFormat.CURRENT)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    private static Entry.Content content(ResultSet row) throws SQLException {
        var until = row.getObject("reported_until", OffsetDateTime.class);
        return new Entry.Content(
                row.getObject("reported", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("status"),
                row.getString("document"),
                row.getString("claims"),
                new TreeSet<>(Arrays.asList(strings(row.getArray("keys")))));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
