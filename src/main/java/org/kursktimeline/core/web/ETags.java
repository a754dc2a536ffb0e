package org.kursktimeline.core.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.util.DigestUtils;

/** Entity tags (RFC 9110) of things that have revisions. */
public final class ETags {

    private ETags() {}

    /** The strong tag of a revision, e.g. {@code "r3"} in quotation marks. */
    public static String of(int revision) {
        return "\"r" + revision + "\"";
    }

    /**
     * The strong tag of a revision together with what is shown beside it and changes apart from it, e.g. a count or the
     * name of something else: {@code "r3-<digest>"}. An editor need only have seen the revision.
     *
     * @param shown the answer, whose text form tells everything that it shows
     */
    public static String of(int revision, Object shown) {
        var digest = DigestUtils.md5DigestAsHex(shown.toString().getBytes(StandardCharsets.UTF_8));
        return "\"r" + revision + "-" + digest + "\"";
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
                .anyMatch(tag -> tag.equals("*") || revision(tag).equals(of(current)));
        if (!matches) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "it is now " + of(current) + ": read it again, then repeat the change");
        }
    }

    private static String revision(String tag) {
        int shown = tag.indexOf('-');
        return shown < 0 ? tag : tag.substring(0, shown) + "\"";
    }
}
