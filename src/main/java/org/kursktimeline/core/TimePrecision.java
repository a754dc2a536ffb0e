package org.kursktimeline.core;

import java.util.Optional;

/** How well a time is known, from fine to coarse; a filter on it keeps the given and the finer. */
public enum TimePrecision implements Coded {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** From one time to another, or between two; also anything coarser than a year. */
    INTERVAL;

    /** The place in the order from fine (0) to coarse. */
    public int rank() {
        return ordinal();
    }

    /** Finds one by its code; empty when there is none. */
    public static Optional<TimePrecision> find(String code) {
        return Coded.find(TimePrecision.class, code);
    }
}
