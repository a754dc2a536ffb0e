package org.kursktimeline.ingest;

import java.util.List;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventStatement;

/**
 * An event of a submission, read.
 *
 * @param index its place in the submission
 * @param publish whether it is public at once when it is new
 */
record Candidate(int index, EventInput input, EventStatement statement, List<ClaimStatement> claims, boolean publish) {

    String pointer() {
        return "/events/" + index;
    }
}
