package org.kursktimeline.core;

import java.util.Optional;

/** What a figure counts: one event, or everything since a date. */
public enum FigureScope implements Coded {
    EVENT,
    /** A running total since a date; never enters an event's own estimate. */
    CUMULATIVE;

    /** Finds one by its code; empty when there is none. */
    public static Optional<FigureScope> find(String code) {
        return Coded.find(FigureScope.class, code);
    }
}
