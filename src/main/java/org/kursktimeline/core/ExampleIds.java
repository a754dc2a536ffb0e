package org.kursktimeline.core;

import java.util.Optional;

/** Knows something stored of one kind, so that examples in the documentation work as they stand. */
public interface ExampleIds {

    /**
     * The kind, as its addresses name it, e.g. {@code events}; with what can be done to it when only some can be chosen
     * for that, e.g. {@code events/publish}, or {@code events/edit} for whatever changes it.
     */
    String collection();

    /** The id or slug of one of them, always the same while it is there; empty when there is none. */
    Optional<String> findAny();
}
