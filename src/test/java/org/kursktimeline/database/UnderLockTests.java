package org.kursktimeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class UnderLockTests {

    private static final String SQL = """
            SELECT pg_advisory_xact_lock(?); SELECT count(*) AS jobs FROM job WHERE kind = ?
            """;
    private static final long KEY = 4_711_000_815L;
    private static final String KIND = "under-lock";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** One statement that locks and reads would see what was there when it began to wait. */
    @Test
    void whoHasWaitedSeesWhatTheOtherHasCommitted() throws Exception {
        var locked = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            assertThat(jobs()).isZero();
            locked.countDown();
            await().until(() -> waiting() > 0);
            jdbc.update("""
                    INSERT INTO job (id, kind, subject, selection, actor, since, finished_at)
                    VALUES (gen_random_uuid(), ?, 'x', '{}', 'operator', 0, now())
                    """, KIND);
        }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        Integer seen = transaction.execute(status -> jobs());
        first.get(10, TimeUnit.SECONDS);
        assertThat(seen).isEqualTo(1);
    }

    private int jobs() {
        return UnderLock.query(jdbc, SQL, row -> row.getInt("jobs"), KEY, KIND).orElseThrow();
    }

    private int waiting() {
        Integer waiting = jdbc.queryForObject(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = ?",
                Integer.class,
                KEY & 0xFFFF_FFFFL);
        return waiting == null ? 0 : waiting;
    }
}
