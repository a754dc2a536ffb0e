package org.kursktimeline.core;

import java.util.Optional;

/** What the evidence for an event is; it never says who is right. */
public enum Verification implements Coded {
    /** Fewer than two independent origins assert it, and nobody independent disputes it. */
    SINGLE_ORIGIN,
    /** Two or more independent origins assert it, and nobody independent disputes it. */
    CORROBORATED,
    /** An independent origin denies or doubts something of it, or independent figures exclude each other. */
    DISPUTED,
    /** An editor confirmed it, with a note; goes before what is derived. */
    CONFIRMED,
    /** An editor withdrew it, with a note; goes before everything. */
    RETRACTED;

    /** Finds one by its code; empty when there is none. */
    public static Optional<Verification> find(String code) {
        return Coded.find(Verification.class, code);
    }
}
