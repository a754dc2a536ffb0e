package org.kursktimeline.core;

import java.util.Optional;

/** How well a place is known, from fine to coarse; a filter on it keeps the given and the finer. */
public enum WherePrecision implements Coded {
    EXACT,
    SETTLEMENT,
    /** Within 25 km of the point. */
    NEAR,
    ADMIN3,
    ADMIN2,
    ADMIN1,
    /** A front, a river, a loosely described area. */
    REGION,
    COUNTRY,
    SEA_OR_AIR,
    UNKNOWN;

    /** The place in the order from fine (0) to coarse. */
    public int rank() {
        return ordinal();
    }

    /** Finds one by its code; empty when there is none. */
    public static Optional<WherePrecision> find(String code) {
        return Coded.find(WherePrecision.class, code);
    }
}
