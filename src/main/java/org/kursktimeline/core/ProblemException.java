package org.kursktimeline.core;

import java.util.List;

/** A request cannot be answered as asked; becomes an RFC 9457 problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;

    /** A problem without faults in the body or the parameters. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem that is one fault, which says all there is to say. */
    public ProblemException(ProblemType type, Fault fault) {
        this(type, fault.detail(), List.of(fault));
    }

    /** A problem with each of its faults. */
    public ProblemException(ProblemType type, String detail, List<Fault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /**
     * Not found: there is none, or none that the caller may see; which of the two is not told.
     *
     * @param what in English, e.g. {@code event}
     * @param id as asked for: an id, slug or name
     */
    public static ProblemException none(String what, Object id) {
        return none(what, id, List.of());
    }

    /** The same, which names up to three near ones. */
    public static ProblemException none(String what, Object id, List<String> near) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "there is no " + what + " '" + Text.shortened(id.toString()) + "'" + Nearest.hint(near));
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong, each for itself; empty when the message says it all. */
    public List<Fault> faults() {
        return faults;
    }
}
