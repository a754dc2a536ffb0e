package org.kursktimeline.event;

import java.util.UUID;
import org.kursktimeline.facts.EventStatement;

/**
 * An event as it stands, locked for the write that asked.
 *
 * @param status draft, published, retracted, rejected or merged
 * @param revision of its newest entry, as its ETag names it
 */
public record EventState(UUID id, String status, int revision, EventStatement statement) {

    /** The same with another status. */
    public EventState withStatus(String other) {
        return new EventState(id, other, revision, statement);
    }

    /** Tells whether it was never let out. */
    public boolean isDraft() {
        return status.equals("draft");
    }

    /** Tells whether everybody can read the event, so that changing it needs the right to review. */
    public boolean isPublic() {
        return !status.equals("draft") && !status.equals("rejected");
    }
}
