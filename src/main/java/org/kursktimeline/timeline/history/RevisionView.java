package org.kursktimeline.timeline.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a state of an event came about.
 *
 * @param revision counted from 1
 * @param recordedAt when the service learnt it
 * @param cause {@code created}, {@code edit}, {@code claim} or {@code derived}
 * @param actor id of the key that did it
 * @param reason in the editor's words; null where none was given
 * @param patch what makes this state, with its claims, of the one before it that the reader may see; empty for the
 *     first
 */
public record RevisionView(
        int revision,
        Instant recordedAt,
        @Nullable String cause,
        @Nullable String actor,
        @Nullable String reason,
        List<PatchOperation> patch) {

    /** What is added to the event itself when a state is served, which has the other members. */
    Why why() {
        return new Why(cause, actor, reason, patch);
    }

    /** What a served state has beside the event; the members are those of the view. */
    public record Why(
            @Nullable String cause,
            @Nullable String actor,
            @Nullable String reason,
            List<PatchOperation> patch) {}
}
