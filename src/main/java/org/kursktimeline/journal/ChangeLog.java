package org.kursktimeline.journal;

import java.time.OffsetDateTime;
import java.util.List;
import org.kursktimeline.database.UnderLock;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of changes: appended to, never rewritten. */
@Component
class ChangeLog {

    /** Any constant will do, as long as nothing else takes this advisory lock. */
    private static final long ORDER = 7_061_402_455L;

    /** The same: held by all writes together, or by one alone. */
    private static final long GROUND = 7_061_402_456L;

    private static final String AGES =
            "SELECT (" + Ground.ENTITIES + ") AS entities, (" + Ground.SOURCES + ") AS sources";
    private static final String SHARE = "SELECT pg_advisory_xact_lock_shared(?);" + AGES;
    private static final String TAKE = "SELECT pg_advisory_xact_lock(?);" + AGES;

    /**
     * Takes the order's lock, which is held to the commit, and appends the changes of a write at the next position; the
     * instant is the clock's, or a microsecond after the last one's.
     */
    private static final String APPEND = """
            SELECT pg_advisory_xact_lock(?);
            WITH next AS MATERIALIZED (
              SELECT coalesce(max(position), 0) + 1 AS position,
                     greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') AS recorded_at
              FROM (SELECT position, recorded_at FROM change ORDER BY position DESC, n DESC LIMIT 1) AS last)
            INSERT INTO change (position, n, recorded_at, actor, reason, action, subject, kind, revision, before)
            SELECT next.position, noted.n - 1, next.recorded_at, ?, ?,
                   noted.action, noted.subject, noted.kind, noted.revision, noted.before
            FROM next, unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS int[]), CAST(? AS text[]))
              WITH ORDINALITY AS noted (action, subject, kind, revision, before, n)
            ORDER BY noted.n
            RETURNING position, recorded_at
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations plain;

    ChangeLog(JdbcClient jdbc, JdbcOperations plain) {
        this.jdbc = jdbc;
        this.plain = plain;
    }

    /** Keeps out, to the end of the transaction, who changes what writes derive from. */
    Ground shareGround() {
        return ground(SHARE);
    }

    /** As {@link #shareGround}, but waits for all writes that are under way, and keeps all others out. */
    Ground takeGround() {
        return ground(TAKE);
    }

    private Ground ground(String sql) {
        return UnderLock.query(plain, sql, row -> new Ground(row.getLong("entities"), row.getLong("sources")), GROUND)
                .orElseThrow();
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
        var noted = write.changes();
        var position = UnderLock.query(
                        plain,
                        APPEND,
                        row -> new Position(
                                row.getLong("position"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()),
                        ORDER,
                        write.actor().id(),
                        write.reason(),
                        noted.stream().map(Change::action).toArray(String[]::new),
                        noted.stream().map(Change::subject).toArray(String[]::new),
                        noted.stream().map(Change::kind).toArray(String[]::new),
                        noted.stream().map(Change::revision).toArray(Integer[]::new),
                        noted.stream().map(Change::before).toArray(String[]::new))
                .orElseThrow();
        write.stamp(position);
    }
}
