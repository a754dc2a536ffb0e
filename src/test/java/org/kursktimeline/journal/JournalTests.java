package org.kursktimeline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
