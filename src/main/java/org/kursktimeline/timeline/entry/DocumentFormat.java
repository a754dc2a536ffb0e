package org.kursktimeline.timeline.entry;

import org.springframework.modulith.NamedInterface;

/**
 * The form of what is derived of events. Whoever changes derivation, so that the same facts give other documents,
 * claims, figures or keys, counts it up; at its next start the service then derives anew whatever carries an older one.
 */
@NamedInterface("entry")
public final class DocumentFormat {

    /** The form that is written now. */
    public static final int CURRENT = 2;

    private DocumentFormat() {}
}
