package org.kursktimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReferenceDataTests {

    /** The lock that all writes share, and that a load takes alone. */
    private static final long GROUND = 7_061_402_456L;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    DataSource writer;

    /** A machine that is busy takes longer between two statements than a writer otherwise may. */
    @Test
    void aLoadMayPauseBetweenItsStatements() {
        jdbc.sql("UPDATE reference_file SET sha256 = 'another' WHERE name = 'groups.csv'")
                .update();
        var bound = new AtomicReference<String>();
        new ReferenceData(journal, jdbc, writer, List.of(loader(() -> bound.set(idleBound())))).load();
        assertThat(bound.get()).isEqualTo("10min");
        assertThat(idleBound()).isEqualTo("5s");
    }

    /** Two services that start at once: to load the places takes longer than a writer otherwise waits for a lock. */
    @Test
    void aLoadWaitsForThatOfAnotherServiceLongerThanACallerWould() throws Exception {
        jdbc.sql("UPDATE reference_file SET sha256 = 'another' WHERE name = 'groups.csv'")
                .update();
        var loads = new AtomicInteger();
        var reference = new ReferenceData(journal, jdbc, writer, List.of(loader(loads::incrementAndGet)));
        try (var other = writer.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(" + GROUND + ")");
            var load = CompletableFuture.runAsync(reference::load);
            for (int second = 0; second < 4; second++) { // the lock_timeout is 3 s; a sign of life each second
                Thread.sleep(1000);
                other.createStatement().execute("SELECT 1");
            }
            assertThat(load).isNotDone();
            other.rollback();
            load.get(1, TimeUnit.MINUTES);
        }
        assertThat(loads).hasValue(1);
    }

    /** Each finds what is new before either may load. */
    @Test
    void twoServicesThatBringTheSameAtOnceLoadItOnce() throws Exception {
        jdbc.sql("UPDATE reference_file SET sha256 = 'another' WHERE name = 'groups.csv'")
                .update();
        var loads = new AtomicInteger();
        var reference = new ReferenceData(journal, jdbc, writer, List.of(loader(loads::incrementAndGet)));
        try (var other = writer.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(" + GROUND + ")");
            var first = CompletableFuture.runAsync(reference::load);
            var second = CompletableFuture.runAsync(reference::load);
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 2);
            other.rollback();
            first.get(1, TimeUnit.MINUTES);
            second.get(1, TimeUnit.MINUTES);
        }
        assertThat(loads).hasValue(1);
    }

    private int waiting() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_locks
                        WHERE locktype = 'advisory' AND (CAST(classid AS bigint) << 32) + CAST(objid AS bigint) = :ground
                          AND NOT granted
                        """).param("ground", GROUND).query(Integer.class).single();
    }

    private String idleBound() {
        return jdbc.sql("SHOW idle_in_transaction_session_timeout")
                .query(String.class)
                .single();
    }

    private static ReferenceLoader loader(Runnable work) {
        return new ReferenceLoader() {

            @Override
            public List<String> files() {
                return List.of("groups.csv");
            }

            @Override
            public void load(ReferenceFile file, Write write) {
                work.run();
            }
        };
    }
}
