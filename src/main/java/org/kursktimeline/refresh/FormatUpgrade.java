package org.kursktimeline.refresh;

import java.util.List;
import org.kursktimeline.core.Actor;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.database.NewJob;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.timeline.entry.DocumentFormat;
import org.kursktimeline.timeline.entry.TimelineRecorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has all events derived anew when entries of an older document format stand: of a version before this one, or written
 * by one that ran beside it. An event whose document is the same in both formats keeps its entry, so what stood when
 * that was last done is not looked at again.
 */
@Component
@ConditionalOnWebApplication
class FormatUpgrade implements ApplicationRunner {

    static final String SUBJECT = "format:" + DocumentFormat.CURRENT;

    private static final Logger LOG = LoggerFactory.getLogger(FormatUpgrade.class);

    private final TimelineRecorder timeline;
    private final Jobs jobs;
    private final Journal journal;

    FormatUpgrade(TimelineRecorder timeline, Jobs jobs, Journal journal) {
        this.timeline = timeline;
        this.jobs = jobs;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        upgrade();
    }

    /** Queues the job if it is due; tells whether it was. */
    boolean upgrade() {
        boolean isDue = timeline.hasOlderFormat(
                jobs.lastQueued(JobKind.REFRESH, SUBJECT).orElse(-1L));
        if (isDue) {
            LOG.info("all events are derived anew in the background, in document format {}", DocumentFormat.CURRENT);
            journal.write(WriteRequest.by(Actor.SYSTEM), Boolean.class, write -> queue());
        }
        return isDue;
    }

    private boolean queue() {
        jobs.queue(new NewJob(
                JobKind.REFRESH,
                SUBJECT,
                List.of(),
                Actor.SYSTEM.id(),
                "document format " + DocumentFormat.CURRENT,
                journal.latest().number()));
        return true;
    }
}
