package org.kursktimeline.timeline.history;

import java.util.Locale;

/** Why an event has a new state; which deed it was in detail stands in the audit trail. */
enum Cause {
    /** It was stored for the first time. */
    CREATED,
    /** An editor changed, published, confirmed or withdrew it. */
    EDIT,
    /** An article said more of it, or something else. */
    CLAIM,
    /** Something below it changed: an entity, a source, the text of an article. */
    DERIVED;

    /**
     * The cause that a deed is.
     *
     * @param action as the audit trail has it
     */
    static Cause of(String action) {
        return switch (action) {
            case "event.created" -> CREATED;
            case "event.claims_added", "event.identified", "event.revised" -> CLAIM;
            case "event.derived" -> DERIVED;
            default -> EDIT;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
