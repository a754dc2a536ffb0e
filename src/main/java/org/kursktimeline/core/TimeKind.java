package org.kursktimeline.core;

import java.util.Optional;

/** How an event fills its time. */
public enum TimeKind implements Coded {
    /** It went on from the start to the end. */
    LASTED,
    /** It happened once, somewhere between the start and the end. */
    WITHIN;

    /** Finds one by its code; empty when there is none. */
    public static Optional<TimeKind> find(String code) {
        return Coded.find(TimeKind.class, code);
    }
}
