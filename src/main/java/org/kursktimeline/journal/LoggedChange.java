package org.kursktimeline.journal;

import org.jspecify.annotations.Nullable;

/**
 * A change as the log keeps it.
 *
 * @param position the write that it was part of
 * @param actor id of the key that acted, or {@code system}
 * @param action what was done, e.g. {@code event.patched}
 * @param revision the event's revision after the write; null for what is not an event
 * @param reason in the editor's words
 */
public record LoggedChange(
        Position position,
        String actor,
        String action,
        @Nullable Integer revision,
        @Nullable String reason) {}
