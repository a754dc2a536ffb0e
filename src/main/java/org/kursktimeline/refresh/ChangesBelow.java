package org.kursktimeline.refresh;

import java.util.List;
import org.kursktimeline.article.ArticleChanged;
import org.kursktimeline.article.SourceChanged;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.database.NewJob;
import org.kursktimeline.entity.EntityChanged;
import org.kursktimeline.entity.EventTypeChanged;
import org.kursktimeline.event.Derivation;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.timeline.entry.TimelineRecorder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes further what has changed below events: an entity's name or whom it speaks for, a source's owner, an article's
 * text; an event type's label or parent; or that the agency that an article names has become a source. Up to 100 events
 * are derived in the same write; of more a job takes care, which is queued in the same transaction.
 */
@Component
class ChangesBelow {

    static final int AT_ONCE = 100;

    private final Journal journal;
    private final TimelineRecorder timeline;
    private final Derivation derivation;
    private final Jobs jobs;

    ChangesBelow(Journal journal, TimelineRecorder timeline, Derivation derivation, Jobs jobs) {
        this.journal = journal;
        this.timeline = timeline;
        this.derivation = derivation;
        this.jobs = jobs;
    }

    @EventListener
    void on(EntityChanged changed) {
        takeFurther(changed.subject(), TimelineRecorder.keysOfEntity(changed.id()));
    }

    @EventListener
    void on(SourceChanged changed) {
        takeFurther(changed.subject(), TimelineRecorder.keysOfSource(changed.id(), changed.names()));
    }

    @EventListener
    void on(EventTypeChanged changed) {
        takeFurther(changed.subject(), TimelineRecorder.keysOfType(changed.code()));
    }

    /** One article has few events, and who posts it expects to read them back as they are now. */
    @EventListener
    void on(ArticleChanged changed) {
        derivation.atClose(
                journal.open(), timeline.someWith(TimelineRecorder.keysOfArticle(changed.id()), Integer.MAX_VALUE));
    }

    private void takeFurther(String subject, List<String> keys) {
        var write = journal.open();
        var affected = timeline.someWith(keys, AT_ONCE + 1);
        if (derivation.waiting(write) + affected.size() <= AT_ONCE) {
            derivation.atClose(write, affected);
        } else {
            jobs.queue(new NewJob(
                    JobKind.REFRESH,
                    subject,
                    keys,
                    write.actor().id(),
                    write.reason(),
                    journal.latest().number()));
        }
    }
}
