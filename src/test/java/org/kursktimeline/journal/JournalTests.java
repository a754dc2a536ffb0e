package org.kursktimeline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class JournalTests {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWriteWithoutAChangeTakesNoPosition() {
        var before = journal.latest();
        journal.write(WriteRequest.by(Actor.SYSTEM), String.class, write -> "nothing");
        assertThat(journal.latest()).isEqualTo(before);
    }

    @Test
    void positionsHaveNoGapsAndInstantsNeverRunBackUnderConcurrentWriters() throws Exception {
        long before = journal.latest().number();
        var writers = Executors.newFixedThreadPool(8);
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 200; i++) {
            tasks.add(() -> journal.write(WriteRequest.by(Actor.SYSTEM), String.class, write -> {
                write.note(Change.of("test.noted", "subject", null));
                return "done";
            }));
        }
        for (var done : writers.invokeAll(tasks)) {
            done.get();
        }
        writers.shutdown();
        assertThat(journal.latest().number()).isEqualTo(before + 200);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM (SELECT recorded_at - lag(recorded_at) OVER (ORDER BY position) AS step
                                FROM (SELECT DISTINCT position, recorded_at FROM change WHERE position >= :before) AS write
                                ) AS steps WHERE step <= interval '0'
                                """).param("before", before).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatTheServiceWritesItselfMayWaitAndPauseLongerThanWhatACallerWrites() {
        for (var own : List.of(WriteRequest.by(Actor.SYSTEM), once("bounds"), once("bounds of another"))) {
            assertThat(journal.write(own, String.class, write -> bounds()).result())
                    .isEqualTo("2min 10min");
            assertThat(bounds()).isEqualTo("3s 5s");
        }
        var caller = new Actor("system", "a job in the name of the service", Set.of());
        assertThat(journal.write(WriteRequest.by(caller), String.class, write -> bounds())
                        .result())
                .isEqualTo("3s 5s");
    }

    private static WriteRequest once(String key) {
        return new WriteRequest(Actor.SYSTEM, null, IdempotencyKey.of(key, "/v1/x", new byte[] {1}));
    }

    private String bounds() {
        return jdbc.sql("""
                        SELECT current_setting('lock_timeout') || ' ' || current_setting('idle_in_transaction_session_timeout')
                        """).query(String.class).single();
    }

    @Test
    void theSameKeyAndRequestAgainIsAnsweredFromTheStore() {
        var request = new WriteRequest(Actor.SYSTEM, null, IdempotencyKey.of("once", "/v1/x", new byte[] {1}));
        var first = journal.write(request, String.class, write -> "first");
        var second = journal.write(request, String.class, write -> "second");
        assertThat(first).isEqualTo(new Written<>("first", false));
        assertThat(second).isEqualTo(new Written<>("first", true));
    }

    @Test
    void theAnswerIsKeptBeforeTheLockThatOrdersAllWritesIsTaken() {
        var request = new WriteRequest(Actor.SYSTEM, null, IdempotencyKey.of("early", "/v1/x", new byte[] {1}));
        var kept = new ArrayList<Integer>();
        journal.write(request, String.class, write -> {
            write.note(Change.of("test.noted", "subject", null));
            write.atStamp(
                    position -> kept.add(jdbc.sql("SELECT count(*)::int FROM answer WHERE idempotency_key = 'early'")
                            .query(Integer.class)
                            .single()));
            return "done";
        });
        assertThat(kept).containsExactly(1);
    }
}
