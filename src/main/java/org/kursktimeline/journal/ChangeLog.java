package org.kursktimeline.journal;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.kursktimeline.database.UnderLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of changes: appended to, never rewritten. */
@Component
class ChangeLog {

    /** Any constant will do, as long as nothing else takes this advisory lock. */
    private static final long ORDER = 7_061_402_455L;

    private static final String INSERT = """
            INSERT INTO change (position, n, recorded_at, actor, action, subject, kind, revision, reason, before)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT = """
            SELECT pg_advisory_xact_lock(?);
            SELECT coalesce(max(position), 0) + 1 AS position,
                   greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') AS recorded_at
            FROM (SELECT position, recorded_at FROM change ORDER BY position DESC, n DESC LIMIT 1) AS last
            """;

    /** Of the columns of an insert; some values are null, which tells no type. */
    private static final int[] TYPES = {
        Types.BIGINT, Types.INTEGER, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.VARCHAR,
        Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ChangeLog(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Position latest() {
        return Position.latest(jdbc);
    }

    boolean knows(String action, String subject) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM change WHERE subject = :subject AND action = :action)")
                .param("subject", subject)
                .param("action", action)
                .query(Boolean.class)
                .single();
    }

    List<LoggedChange> changesOf(String subject) {
        return jdbc.sql("""
                        SELECT position, recorded_at, actor, action, revision, reason FROM change
                        WHERE subject = :subject ORDER BY position DESC, n DESC
                        """)
                .param("subject", subject)
                .query((row, n) -> new LoggedChange(
                        new Position(
                                row.getLong("position"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getObject("revision", Integer.class),
                        row.getString("reason")))
                .list();
    }

    void stamp(Write write) {
        var position = next();
        write.stamp(position);
        var at = position.recordedAt().atOffset(ZoneOffset.UTC);
        var changes = write.changes();
        batch.batchUpdate(
                INSERT,
                IntStream.range(0, changes.size())
                        .mapToObj(n -> {
                            var change = changes.get(n);
                            return new Object[] {
                                position.number(),
                                n,
                                at,
                                write.actor().id(),
                                change.action(),
                                change.subject(),
                                change.kind(),
                                change.revision(),
                                write.reason(),
                                change.before()
                            };
                        })
                        .toList(),
                TYPES);
    }

    /** The lock is held to the commit; the instant is the clock's, or a microsecond after the last one's. */
    private Position next() {
        return UnderLock.query(
                        batch,
                        NEXT,
                        row -> new Position(
                                row.getLong("position"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()),
                        ORDER)
                .orElseThrow();
    }
}
