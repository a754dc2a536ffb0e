package org.kursktimeline.ingest;

import java.util.List;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventStatement;

/**
 * An event of a submission, read.
 *
 * @param index its place in the submission
 * @param publish whether it is public at once when it is new
 * @param asksForStatus whether the submission says so, and not the default
 */
record PostedEvent(
        int index,
        EventInput input,
        EventStatement statement,
        List<ClaimStatement> claims,
        boolean publish,
        boolean asksForStatus) {

    /** Tells whether the caller says by ref or id which event it is. */
    boolean isNamed() {
        return input.ref() != null || !statement.externalIds().isEmpty();
    }

    String pointer() {
        return "/events/" + index;
    }
}
