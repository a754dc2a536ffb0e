package org.kursktimeline.event;

import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.Written;
import org.springframework.stereotype.Service;

/** What an editor does to a whole event. */
@Service
public class EventEditor {

    /** The deeds. */
    public enum Verb {
        PUBLISH,
        RETRACT,
        CONFIRM
    }

    private final Journal journal;
    private final EventService events;

    EventEditor(Journal journal, EventService events) {
        this.journal = journal;
        this.events = events;
    }

    /**
     * Does the deed, with the request's reason.
     *
     * @param ifMatch called with the current revision once the event is locked; throws when the editor saw another
     * @return the revision afterwards
     * @throws ProblemException 404 without such an event, 409 when its state does not allow the deed
     */
    public Written<Integer> edit(Verb verb, WriteRequest request, UUID id, IntConsumer ifMatch) {
        return journal.write(request, Integer.class, write -> {
            var event =
                    events.lock(Set.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.none("event", id));
            ifMatch.accept(event.revision());
            apply(verb, write, id);
            return events.settle(write).getOrDefault(id, event.revision());
        });
    }

    private void apply(Verb verb, Write write, UUID id) {
        var note = String.valueOf(write.reason());
        switch (verb) {
            case PUBLISH -> events.publish(write, id);
            case RETRACT -> events.retract(write, id, note);
            case CONFIRM -> events.confirm(write, id, note);
        }
    }
}
