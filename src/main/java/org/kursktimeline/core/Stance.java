package org.kursktimeline.core;

import java.util.Optional;

/** What a claim does with what it is about. */
public enum Stance implements Coded {
    ASSERTS,
    DENIES,
    DOUBTS;

    /** Finds one by its code; empty when there is none. */
    public static Optional<Stance> find(String code) {
        return Coded.find(Stance.class, code);
    }
}
