package org.kursktimeline.refresh;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a job waits for before it is taken, for tests that take it themselves. */
final class Waiting {

    private Waiting() {}

    /**
     * Waits until all that ran beside the transactions that queued jobs has ended. The server's own transactions count
     * too, those of its autovacuum workers in other databases as well.
     */
    static void untilOpenJobsMayBeTaken(JdbcClient jdbc) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        SELECT coalesce(bool_and(transaction < pg_snapshot_xmin(pg_current_snapshot())), true)
                        FROM job WHERE finished_at IS NULL
                        """).query(Boolean.class).single());
    }
}
