package org.kursktimeline.refresh;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.database.Job;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.database.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works at refresh jobs, one after another, beside the requests; a job that fails is put off and others are done. */
@Component
@ConditionalOnWebApplication
class RefreshRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshRunner.class);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final RefreshStep step;
    private final RefreshMetrics metrics;
    private CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread worker;

    RefreshRunner(Jobs jobs, RefreshStep step, RefreshMetrics metrics) {
        this.jobs = jobs;
        this.step = step;
        this.metrics = metrics;
    }

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        var thread = new Thread(() -> lookForJobs(end), "refresh");
        thread.setDaemon(true);
        stop = end;
        worker = thread;
        thread.start();
    }

    /** Lets the step that is under way end; another service, or the next start, goes on from there. */
    @Override
    public synchronized void stop() {
        stop.countDown();
        var thread = worker;
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void lookForJobs(CountDownLatch end) {
        try {
            while (!end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    lookOnce(end);
                } catch (DataAccessException | TransactionException databaseAway) {
                    LOG.debug("no look for jobs now", databaseAway);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce(CountDownLatch end) {
        int open = jobs.open(JobKind.REFRESH);
        metrics.open(open);
        if (open > 0) {
            for (var job = jobs.take(JobKind.REFRESH); job.isPresent(); job = jobs.take(JobKind.REFRESH)) {
                work(job.get(), end);
                if (end.getCount() == 0) {
                    return;
                }
            }
        }
    }

    /** Works at the job until it is done, lost or put off. */
    void work(Job taken, CountDownLatch end) {
        var log = new RefreshLog(taken);
        var job = Optional.of(taken);
        var pace = Pace.FIRST;
        try {
            while (job.isPresent() && end.getCount() > 0) {
                long begin = System.nanoTime();
                var before = job.get();
                var next = step.take(before, pace.events());
                pace = pace.after(Duration.ofNanos(System.nanoTime() - begin));
                next.ifPresent(now -> metrics.stepped(now.done() - before.done(), now.changed() - before.changed()));
                log.told(next.orElse(before), next.isEmpty());
                job = next;
            }
            job.ifPresent(rest -> jobs.putOff(rest, Duration.ZERO));
        } catch (LeaseLost lost) {
            LOG.info("{}", lost.getMessage());
        } catch (RuntimeException failed) {
            putOff(taken, failed);
        }
    }

    private void putOff(Job job, RuntimeException failed) {
        boolean passes = failed instanceof TransactionException
                || failed instanceof DataAccessException && !(failed instanceof NonTransientDataAccessException);
        var pause = passes ? SHORT_PAUSE : LONG_PAUSE;
        LOG.warn("the refresh for {} is put off for {} s", job.subject(), pause.toSeconds(), failed);
        jobs.putOff(job, pause);
    }
}
