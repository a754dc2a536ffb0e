package org.kursktimeline.ingest;

import org.kursktimeline.core.Scope;
import org.kursktimeline.event.EventState;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Who sees an event that is not public: reviewers, and the key that made it. */
@Component
class Drafts {

    private final Journal journal;

    Drafts(Journal journal) {
        this.journal = journal;
    }

    boolean isSeen(Write write, EventState event) {
        return event.isPublic()
                || write.actor().may(Scope.EVENTS_REVIEW)
                || journal.hasDone(write.actor(), "event.created", event.id().toString());
    }
}
