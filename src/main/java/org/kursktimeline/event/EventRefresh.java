package org.kursktimeline.event;

import java.util.List;
import java.util.UUID;
import org.kursktimeline.article.ArticleChanged;
import org.kursktimeline.article.SourceChanged;
import org.kursktimeline.entity.EntityChanged;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.timeline.TimelineRecorder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Derives events anew in the same write when something that their entries show has changed below them: an entity's
 * name or whom it speaks for, a source's owner, an article's text; or when the agency that an article names becomes a
 * source.
 */
@Component
class EventRefresh {

    private final Journal journal;
    private final TimelineRecorder timeline;
    private final EventSettlement settlement;

    EventRefresh(Journal journal, TimelineRecorder timeline, EventSettlement settlement) {
        this.journal = journal;
        this.timeline = timeline;
        this.settlement = settlement;
    }

    @EventListener
    void on(EntityChanged changed) {
        refresh(timeline.eventsWith(
                List.of("entity:" + changed.id(), "claimant:" + changed.id(), "origin:" + changed.id())));
    }

    @EventListener
    void on(SourceChanged changed) {
        refresh(timeline.eventsOfSource(changed.id(), changed.names()));
    }

    @EventListener
    void on(ArticleChanged changed) {
        refresh(timeline.eventsWith(List.of("article:" + changed.id())));
    }

    private void refresh(List<UUID> affected) {
        settlement.touchLater(journal.open(), affected);
    }
}
