package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kursktimeline.refresh.Waiting.untilOpenJobsMayBeTaken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.database.Job;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.database.LeaseLost;
import org.kursktimeline.database.NewJob;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two services on one database never do one job at once, and a dead one's is taken over. */
@ServiceTest
class JobLeaseTests {

    @Autowired
    RefreshRunner runner;

    @Autowired
    RefreshStep step;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    final String subject = "test:" + UUID.randomUUID();

    @BeforeEach
    void clear() {
        runner.stop();
        jdbc.sql("UPDATE job SET finished_at = now() WHERE finished_at IS NULL").update();
    }

    @AfterEach
    void letItRun() {
        jdbc.sql("UPDATE job SET finished_at = now() WHERE finished_at IS NULL").update();
        runner.start();
    }

    @Test
    void ofManyWhoAskAtOnceOneGetsTheJob() throws Exception {
        queue(List.of("entity:none"));
        var askers = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Future<java.util.Optional<Job>>>();
        for (int i = 0; i < 8; i++) {
            Callable<java.util.Optional<Job>> ask = () -> jobs.take(JobKind.REFRESH);
            answers.add(askers.submit(ask));
        }
        int taken = 0;
        for (var answer : answers) {
            taken += answer.get().isPresent() ? 1 : 0;
        }
        askers.shutdown();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void whoHasLostTheLeaseWritesNothing(@LocalServerPort int port) {
        var events = new ManyEvents(Api.withAdminKey(port)).post(101);
        events.rename("By the second", "a reason");
        untilOpenJobsMayBeTaken(jdbc);
        var first = jobs.take(JobKind.REFRESH).orElseThrow();
        assertThat(jobs.take(JobKind.REFRESH)).isEmpty();
        runOut();
        var second = jobs.take(JobKind.REFRESH).orElseThrow();
        var before = journal.latest();
        assertThatThrownBy(() -> step.take(first, 50)).isInstanceOf(LeaseLost.class);
        assertThat(journal.latest()).isEqualTo(before);
        var half = step.take(second, 50).orElseThrow();
        assertThat(half.changed()).isEqualTo(50);
        assertThatThrownBy(() -> step.take(first, 50)).isInstanceOf(LeaseLost.class);
        // other tests ask that no entry of the shared database waits for a job
        assertThat(step.take(half, 60))
                .hasValueSatisfying(job -> assertThat(job.changed()).isEqualTo(101));
    }

    @Test
    void whoTakesAJobOverGoesOnWhereTheDeadOneStopped(@LocalServerPort int port) {
        var events = new ManyEvents(Api.withAdminKey(port)).post(101);
        events.rename("By both", "a reason");
        untilOpenJobsMayBeTaken(jdbc);
        step.take(jobs.take(JobKind.REFRESH).orElseThrow(), 60).orElseThrow();
        runOut();
        var second = jobs.take(JobKind.REFRESH).orElseThrow();
        assertThat(second.done()).isEqualTo(60);
        var after = step.take(second, 60).orElseThrow();
        assertThat(after.done()).isEqualTo(101);
        assertThat(after.changed()).isEqualTo(101);
        assertThat(step.take(after, 60)).isEmpty();
        assertThat(events.all())
                .allSatisfy(event -> assertThat(event.at("/revision").asInt()).isEqualTo(2));
    }

    @Test
    void aJobThatIsQueuedAgainBeginsAnewForBothSelections() {
        queue(List.of("agency:old", "agency:new"));
        var first = jobs.take(JobKind.REFRESH).orElseThrow();
        queue(List.of("agency:new", "agency:newest"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jobs.hold(first)))
                .isInstanceOf(LeaseLost.class);
        assertThat(jobs.take(JobKind.REFRESH)).hasValueSatisfying(second -> {
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.selection()).containsExactly("agency:new", "agency:newest", "agency:old");
            assertThat(second.reached()).isNull();
        });
    }

    @Test
    void aJobWaitsForWhatRanBesideTheChangeThatQueuedIt() throws Exception {
        var beside = Executors.newSingleThreadExecutor();
        var wrote = new java.util.concurrent.CountDownLatch(1);
        var queued = new java.util.concurrent.CountDownLatch(1);
        var ended = beside.submit(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_current_xact_id()").query(row -> {});
            wrote.countDown();
            try {
                queued.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        wrote.await();
        queueBeside(List.of("entity:none"));
        assertThat(jobs.take(JobKind.REFRESH)).isEmpty();
        queued.countDown();
        ended.get();
        beside.shutdown();
        untilOpenJobsMayBeTaken(jdbc);
        assertThat(jobs.take(JobKind.REFRESH)).isPresent();
    }

    @Test
    void aJobThatIsPutOffLeavesItsPlaceToOthers() {
        queue(List.of("entity:none"));
        jobs.putOff(jobs.take(JobKind.REFRESH).orElseThrow(), Duration.ofMinutes(1));
        assertThat(jobs.take(JobKind.REFRESH)).isEmpty();
        assertThat(jobs.pending(JobKind.REFRESH, List.of(subject))).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClockThatIsSetBackKeepsNoJobFromOthersAndHeWhoHeldItWritesNoMore(boolean putOff) {
        queue(List.of("entity:none"));
        var first = jobs.take(JobKind.REFRESH).orElseThrow();
        if (putOff) {
            jobs.putOff(first, Duration.ofMinutes(1));
        }
        assertThat(jobs.take(JobKind.REFRESH)).isEmpty();
        jdbc.sql("UPDATE job SET lease_until = lease_until + interval '1 hour' WHERE finished_at IS NULL")
                .update();
        assertThat(jobs.take(JobKind.REFRESH))
                .hasValueSatisfying(second -> assertThat(second.id()).isEqualTo(first.id()));
        assertThat(jobs.take(JobKind.REFRESH)).isEmpty();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jobs.hold(first)))
                .isInstanceOf(LeaseLost.class);
    }

    private void queue(List<String> selection) {
        queueBeside(selection);
        untilOpenJobsMayBeTaken(jdbc);
    }

    private void queueBeside(List<String> selection) {
        transaction.executeWithoutResult(
                status -> jobs.queue(new NewJob(JobKind.REFRESH, subject, selection, "admin", "a reason", 0)));
    }

    private void runOut() {
        jdbc.sql("UPDATE job SET lease_until = now() - interval '1 second' WHERE finished_at IS NULL")
                .update();
    }
}
