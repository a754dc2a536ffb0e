package org.kursktimeline.ingest;

import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.Scope;
import org.kursktimeline.event.EventState;
import org.kursktimeline.journal.Write;

/** The right to change what everybody reads: the same that publishing needs. */
final class Review {

    private Review() {}

    /**
     * Checks that the key may change the event.
     *
     * @throws ProblemException 403 when the event is public and the key may not review
     */
    static void require(Write write, EventState event) {
        if (event.isPublic() && !write.actor().may(Scope.EVENTS_REVIEW)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "event " + event.id() + " is public; changing it or adding to it needs the scope "
                            + Scope.EVENTS_REVIEW.code());
        }
    }
}
