package org.kursktimeline.database;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.core.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that outlasts a request. A job is done by one service at a time, step by step; a step's own transaction calls
 * {@link #hold} first and {@link #advance} or {@link #finish} last, so that progress and work are stored together or
 * not at all. A job whose holder has died is taken by another once its lease has run out. All times are the database's;
 * what a clock that was set back since has left too far ahead keeps nobody out, and whoever still holds such a job is
 * told so by his next step.
 */
@Service
public class Jobs {

    private static final Duration LEASE = Duration.ofSeconds(15);

    /** No lease is longer, and no pause. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JdbcClient reader;

    Jobs(JdbcClient jdbc, @Qualifier("reader") JdbcClient reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * Queues a job in the caller's transaction. An open one of the same kind and subject begins anew with both
     * selections; who works at it loses the lease.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(NewJob job) {
        jdbc.sql("""
                        INSERT INTO job (id, kind, subject, selection, actor, reason, since)
                        VALUES (:id, :kind, :subject, :selection::text[], :actor, :reason, :since)
                        ON CONFLICT (kind, subject) WHERE finished_at IS NULL DO UPDATE SET
                          selection = ARRAY(SELECT DISTINCT one FROM unnest(job.selection || excluded.selection) AS one
                                            ORDER BY one),
                          actor = excluded.actor, reason = excluded.reason, since = excluded.since,
                          transaction = excluded.transaction, created_at = excluded.created_at,
                          reached = NULL, done = 0, changed = 0, holder = NULL, lease_until = NULL
                        """)
                .param("id", Ids.next())
                .param("kind", job.kind().code())
                .param("subject", job.subject())
                .param("selection", job.selection().toArray(String[]::new))
                .param("actor", job.actor())
                .param("reason", job.reason())
                .param("since", job.since())
                .update();
    }

    /** How many jobs of the kind are not finished, as a reader sees it. */
    public int open(JobKind kind) {
        return reader.sql("SELECT count(*) FROM job WHERE kind = :kind AND finished_at IS NULL")
                .param("kind", kind.code())
                .query(Integer.class)
                .single();
    }

    /** Those of the subjects for which a job of the kind is not finished. */
    public Set<String> pending(JobKind kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        SELECT subject FROM job WHERE kind = :kind AND finished_at IS NULL AND subject = ANY(:subjects)
                        """)
                .param("kind", kind.code())
                .param("subjects", subjects.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The position at which a job of the kind was last queued for the subject, finished or not; empty when never. */
    public Optional<Long> lastQueued(JobKind kind, String subject) {
        return jdbc.sql(
                        "SELECT since FROM job WHERE kind = :kind AND subject = :subject ORDER BY since DESC, id LIMIT 1")
                .param("kind", kind.code())
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /**
     * Takes the oldest job of the kind that nobody holds. One is held back until all transactions that ran beside the
     * one that queued it have ended, since what they wrote may have to be visited too; a database that was restored
     * counts transactions anew, so a minute is enough.
     */
    @Transactional
    public Optional<Job> take(JobKind kind) {
        return jdbc.sql("""
                        UPDATE job SET holder = :holder,
                          lease_until = clock_timestamp() + :lease * interval '1 second'
                        WHERE id = (
                          SELECT id FROM job
                          WHERE kind = :kind AND finished_at IS NULL
                            AND (lease_until IS NULL OR lease_until < clock_timestamp()
                                 OR lease_until > clock_timestamp() + :longest * interval '1 second')
                            AND (transaction < pg_snapshot_xmin(pg_current_snapshot())
                                 OR created_at < clock_timestamp() - interval '1 minute')
                          ORDER BY created_at, id LIMIT 1
                          FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("holder", UUID.randomUUID())
                .param("lease", LEASE.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .param("kind", kind.code())
                .query((row, n) -> JobRows.job(row))
                .optional();
    }

    /**
     * Locks the job to the end of the transaction and extends the lease.
     *
     * @throws LeaseLost when another has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Job job) {
        require(
                job,
                jdbc.sql("""
                        UPDATE job SET lease_until = clock_timestamp() + :lease * interval '1 second'
                        WHERE id = :id AND holder = :holder AND finished_at IS NULL
                        """)
                        .param("lease", LEASE.toSeconds())
                        .param("id", job.id())
                        .param("holder", job.holder())
                        .update());
    }

    /**
     * Stores how far the job has come.
     *
     * @throws LeaseLost when another has the lease
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(Job job) {
        require(
                job,
                jdbc.sql("""
                        UPDATE job SET reached = :reached, done = :done, changed = :changed
                        WHERE id = :id AND holder = :holder
                        """)
                        .param("reached", job.reached())
                        .param("done", job.done())
                        .param("changed", job.changed())
                        .param("id", job.id())
                        .param("holder", job.holder())
                        .update());
    }

    /**
     * Ends the job.
     *
     * @throws LeaseLost when another has the lease
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Job job) {
        require(
                job,
                jdbc.sql("""
                        UPDATE job SET finished_at = clock_timestamp(), holder = NULL, lease_until = NULL
                        WHERE id = :id AND holder = :holder
                        """)
                        .param("id", job.id())
                        .param("holder", job.holder())
                        .update());
    }

    /**
     * Gives the job back; nobody takes it before the pause is over. Does nothing when the lease is lost.
     *
     * @param pause at most a minute
     */
    public void putOff(Job job, Duration pause) {
        if (pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a job is put off for " + LONGEST + " at most, not " + pause);
        }
        jdbc.sql("""
                        UPDATE job SET holder = NULL, lease_until = clock_timestamp() + :pause * interval '1 second'
                        WHERE id = :id AND holder = :holder
                        """)
                .param("pause", pause.toSeconds())
                .param("id", job.id())
                .param("holder", job.holder())
                .update();
    }

    private static void require(Job job, int held) {
        if (held == 0) {
            throw new LeaseLost(job);
        }
    }
}
