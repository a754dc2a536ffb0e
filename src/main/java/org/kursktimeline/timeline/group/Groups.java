package org.kursktimeline.timeline.group;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Hint;
import org.kursktimeline.journal.Position;

/**
 * A grouped timeline as it was read, all of it of one state.
 *
 * @param counts one a bucket, in no order that a reader relies on
 * @param top the best evidenced events of each bucket, at most three, those of most origins first, then the newest
 * @param figures what each event with figures says, once for each of its buckets
 * @param total how many events match, each counted once
 * @param position the position that was seen
 * @param hints why nothing was found; empty when something was
 */
public record Groups(
        List<Count> counts, List<Top> top, List<Figures> figures, long total, Position position, List<Hint> hints) {

    /** How many events a bucket has; its key has one value for each dimension, null where the events have none. */
    public record Count(List<@Nullable String> key, long events) {}

    /** One of the foremost events of a bucket. */
    public record Top(List<@Nullable String> key, UUID id, String title) {}

    /**
     * The figures of one event in one bucket.
     *
     * @param place slug of the event's place; null when it has none
     * @param places those of the event as JSON: an array of its one place or null, and one of those that it is in also
     * @param estimates the event's estimates as JSON
     * @param figures the figures of its claims as JSON; an empty array when they were not asked for
     */
    public record Figures(
            List<@Nullable String> key,
            UUID event,
            @Nullable String place,
            List<String> places,
            String estimates,
            String figures) {}
}
