package org.kursktimeline.core.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
     * The weak tag of an answer that shows all up to a position.
     *
     * @param token the position's change token
     * @param digest tells the question, and the format where there are several
     */
    public static String ofAnswer(String token, String digest) {
        return "W/\"p" + token + "-" + digest + "\"";
    }

    /**
     * Tells whether a caller has the answer: its tag is among those named, strong or weak alike, or any will do
     * ({@code *}).
     *
     * @param ifNoneMatch the header's values as they stand; empty without it
     */
    public static boolean isNamed(List<String> ifNoneMatch, String tag) {
        var current = ETag.create(tag);
        return ifNoneMatch.stream()
                .flatMap(tags -> ETag.parse(tags).stream())
                .anyMatch(known -> known.isWildcard() || known.compare(current, false));
    }

    /**
     * Answers a read whose tag is known before it is made: 304 to who has it, else what is made.
     *
     * @param caching how the answer may be kept
     * @param ifNoneMatch as for {@link #isNamed}
     */
    public static <T> ResponseEntity<T> answer(
            String tag, CacheControl caching, List<String> ifNoneMatch, Supplier<T> made) {
        boolean isKnown = isNamed(ifNoneMatch, tag);
        var reply = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(caching)
                .eTag(tag);
        return isKnown ? reply.build() : reply.body(made.get());
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
