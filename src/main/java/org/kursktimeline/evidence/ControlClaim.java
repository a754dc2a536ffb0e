package org.kursktimeline.evidence;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Stance;

/**
 * What one claim says of who holds a place.
 *
 * @param place that it speaks of
 * @param by its origin: who is quoted, else who published it
 * @param change what is said to have happened to the place
 * @param side that took the place or left it; null when it is not named
 * @param when EDTF; when that happened
 * @param from its first instant; null when that is open
 */
public record ControlClaim(
        String place,
        Speaker by,
        Change change,
        @Nullable String side,
        Stance stance,
        String when,
        @Nullable Instant from,
        Instant reportedAt,
        UUID id) {

    /**
     * Whose word it is. A source and an entity may have one slug, and are two: sorted by slug, then by kind.
     *
     * @param kind {@code source}, or the kind of the entity that is quoted
     */
    public record Speaker(String slug, String kind) implements Comparable<Speaker> {

        private static final Comparator<Speaker> IN_ORDER =
                comparing(Speaker::slug).thenComparing(Speaker::kind);

        @Override
        public int compareTo(Speaker other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** What happens to a place. */
    public enum Change {
        /** Captured, recaptured or handed over: the side holds it from then on. */
        TAKEN,
        /** Withdrawn from: the side holds it no longer, and who does is not said. */
        LEFT
    }

    /** What its origin says of the place from then on; a denial that it was left says that it is held. */
    ControlSeries.State state() {
        boolean held = change == Change.TAKEN ? stance == Stance.ASSERTS : stance == Stance.DENIES;
        if (held && side != null) {
            return new ControlSeries.State(ControlSeries.Value.HELD_BY, side);
        }
        return new ControlSeries.State(
                change == Change.TAKEN && stance == Stance.DENIES
                        ? ControlSeries.Value.CONTESTED
                        : ControlSeries.Value.UNKNOWN,
                null);
    }
}
