package org.kursktimeline.ingest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Write;

/**
 * What the parts of one submission are read against.
 *
 * @param article the article that the claims are of
 * @param version the version that quotes are checked against
 * @param body its text; null when there is none to check against
 * @param knowsBody whether who sends it has that text: sent it along, or may read it
 * @param published when the article was published, for dates that are left out
 * @param reportedAt when this version said it
 * @param isNew whether this write has made the article, so that no earlier post named its events
 * @param adds whether it adds to the article what it names, and does not say the whole article again
 */
record Submission(
        Write write,
        Faults faults,
        UUID article,
        int version,
        @Nullable String body,
        boolean knowsBody,
        Instant published,
        Instant reportedAt,
        boolean isNew,
        boolean adds) {

    Submission adding() {
        return new Submission(write, faults, article, version, body, knowsBody, published, reportedAt, isNew, true);
    }

    Submission ofNewArticle() {
        return new Submission(write, faults, article, version, body, knowsBody, published, reportedAt, true, adds);
    }

    /** What parts are read against when there is no article: their faults are told all the same. */
    static Submission ofNothing(Write write, Faults faults) {
        return new Submission(write, faults, Ids.next(), 1, null, false, Instant.EPOCH, Instant.EPOCH, true, false);
    }
}
