package org.kursktimeline.ingest;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Write;

/** Whether a new event is public at once. */
final class Status {

    private Status() {}

    /** Published when asked for, or when nothing is said and the key may review; else a draft. */
    static boolean publish(@Nullable String asked, Write write) {
        boolean mayReview = write.actor().may(Scope.EVENTS_REVIEW);
        if ("published".equals(asked) && !mayReview) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "\"status\": \"published\" needs the scope " + Scope.EVENTS_REVIEW.code()
                            + "; leave it out to store a draft");
        }
        return asked == null ? mayReview : asked.equals("published");
    }
}
