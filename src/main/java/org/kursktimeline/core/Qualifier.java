package org.kursktimeline.core;

import java.util.Optional;

/** How a figure is hedged, and which of its two ends may therefore be missing. */
public enum Qualifier implements Coded {
    EXACT(false, false),
    /** Round about; both ends are given, and a comparison widens them. */
    ABOUT(false, false),
    AT_LEAST(false, true),
    MORE_THAN(false, true),
    AT_MOST(true, false),
    FEWER_THAN(true, false),
    UP_TO(true, false),
    DOZENS(true, true),
    HUNDREDS(true, true),
    THOUSANDS(true, true);

    private final boolean openBelow;
    private final boolean openAbove;

    Qualifier(boolean openBelow, boolean openAbove) {
        this.openBelow = openBelow;
        this.openAbove = openAbove;
    }

    /** Tells whether the low end may be missing: {@code at_most}, {@code fewer_than}, {@code up_to}, vague words. */
    public boolean mayBeOpenBelow() {
        return openBelow;
    }

    /** Tells whether the high end may be missing: {@code at_least}, {@code more_than}, vague words. */
    public boolean mayBeOpenAbove() {
        return openAbove;
    }

    /** Tells whether a single number gives the low end: all but {@code at_most}, {@code fewer_than}, {@code up_to}. */
    public boolean valueSetsLow() {
        return !openBelow || openAbove;
    }

    /** Tells whether a single number gives the high end: exact and about only. */
    public boolean valueSetsHigh() {
        return !openAbove;
    }

    /** Finds one by its code; empty when there is none. */
    public static Optional<Qualifier> find(String code) {
        return Coded.find(Qualifier.class, code);
    }
}
