package org.kursktimeline.core.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;

/** Entity tags (RFC 9110) of things that have revisions. */
public final class ETags {

    private ETags() {}

    /** The strong tag of a revision, e.g. {@code "r3"} in quotation marks. */
    public static String of(int revision) {
        return "\"r" + revision + "\"";
    }

    /**
     * Checks that the editor saw the current revision.
     *
     * @param ifMatch the header's value: tags separated by commas, or {@code *} for any
     * @throws ProblemException 428 without the header, 412 when it names another revision
     */
    public static void requireMatch(@Nullable String ifMatch, int current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "send the ETag of what you read as If-Match; it is now " + of(current));
        }
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(current)));
        if (!matches) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "it is now " + of(current) + ": read it again, then repeat the change");
        }
    }
}
