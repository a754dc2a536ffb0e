package org.kursktimeline.journal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a write changed.
 *
 * @param action what was done, for the audit trail: {@code event.patched}, {@code article.created}
 * @param subject id or slug of what was changed
 * @param kind for the change feed: {@code changed}, {@code retracted}, {@code merged}, {@code erased}; {@code other}
 *     for what is not an event
 * @param revision the event's revision after the write; null for what is not an event
 * @param before the state before, as JSON; null when there was none
 */
public record Change(
        String action,
        String subject,
        String kind,
        @Nullable Integer revision,
        @Nullable String before) {

    /** A change of something that is not an event. */
    public static Change of(String action, String subject, @Nullable String before) {
        return new Change(action, subject, "other", null, before);
    }
}
