package org.kursktimeline.core;

import java.util.ArrayList;
import java.util.List;

/** Collects all faults of one request, so that the caller mends them in one go. Not thread-safe. */
public final class Faults {

    private static final int MOST = 100;
    private static final int LONG = 10;

    private final List<Fault> faults = new ArrayList<>();
    private final boolean told;
    private int total;

    /** Those that somebody will read. */
    public Faults() {
        this(true);
    }

    private Faults(boolean told) {
        this.told = told;
    }

    /** Those of a trial: nobody reads them, so that no wording is worth a search. */
    public static Faults ofTrial() {
        return new Faults(false);
    }

    /** Notes a fault in the body; the first 100 are kept, the rest counted. */
    public void at(String pointer, String code, String detail) {
        add(Fault.at(pointer, code, detail));
    }

    /** Notes a fault of a query parameter. */
    public void parameter(String name, String code, String detail) {
        add(Fault.of(name, code, detail));
    }

    /** Notes a fault; the first 100 are kept, the rest counted. */
    public void add(Fault fault) {
        total++;
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** Tells whether nothing is at fault so far. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Tells whether further faults are only counted, so that their wording need not be worked out. */
    public boolean isFull() {
        return !told || faults.size() >= MOST;
    }

    /** Tells whether so many faults are told already that a hint of what was meant is not worth a search. */
    public boolean isLong() {
        return !told || faults.size() >= LONG;
    }

    /** Tells whether something within the member at the pointer is at fault. */
    public boolean isAnyWithin(String pointer) {
        return faults.stream()
                .anyMatch(fault -> fault.pointer() != null && fault.pointer().startsWith(pointer + "/"));
    }

    /** The faults so far, at most 100, in the order in which they were noted. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /**
     * Ends a check of a request body.
     *
     * @throws ProblemException 422 invalid-request with all faults, if there is one
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    total == 1 ? "1 fault in the request body" : total + " faults in the request body",
                    faults);
        }
    }

    /**
     * Ends a check of query parameters.
     *
     * @throws ProblemException 400 invalid-parameter with all faults, if there is one
     */
    public void throwIfAnyParameter() {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    total == 1 ? faults.get(0).detail() : total + " faults in the parameters",
                    faults);
        }
    }
}
