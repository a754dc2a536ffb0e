package org.kursktimeline.timeline;

import org.kursktimeline.core.Coded;

/**
 * How many events match.
 *
 * @param relation {@code exact}, or {@code at_least} where counting stopped
 */
public record Count(long value, String relation) {

    /** Where a bounded count stops. */
    public static final int BOUND = 10_000;

    /** What the parameter {@code count} asks for. */
    public enum Mode implements Coded {
        NONE,
        EXACT,
        BOUNDED;

        /** Makes the count of what was found, at most one more than the bound when that is asked for. */
        public Count of(long found) {
            return this == BOUNDED && found > BOUND ? new Count(BOUND, "at_least") : new Count(found, "exact");
        }
    }
}
