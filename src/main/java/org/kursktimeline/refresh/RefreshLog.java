package org.kursktimeline.refresh;

import java.time.Duration;
import org.kursktimeline.database.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how a job gets on: when it begins, every ten seconds, and when it is done. */
final class RefreshLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshLog.class);

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final long begin = System.nanoTime();
    private final long doneBefore;
    private long told = begin;

    RefreshLog(Job job) {
        this.doneBefore = job.done();
        LOG.info(
                job.reached() == null ? "refresh for {} begins" : "refresh for {} goes on after {} events",
                job.subject(),
                job.done());
    }

    void told(Job job, boolean isFinished) {
        long now = System.nanoTime();
        if (isFinished || now - told > INTERVAL.toNanos()) {
            told = now;
            double seconds = (now - begin) / 1e9;
            LOG.info(
                    "refresh for {}{}: {} events, {} with a new state, {} a second",
                    job.subject(),
                    isFinished ? " is done" : "",
                    job.done(),
                    job.changed(),
                    Math.round((job.done() - doneBefore) / Math.max(seconds, 1e-3)));
        }
    }
}
