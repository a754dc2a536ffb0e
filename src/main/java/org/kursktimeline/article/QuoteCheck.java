package org.kursktimeline.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a quote in an article's text. Offsets count Unicode code points from 0, the end exclusive (W3C Web Annotation).
 */
public final class QuoteCheck {

    private static final int MOST_PLACES = 1000;

    /** Beyond it a near miss is not looked for, since a submission may have thousands of quotes. */
    private static final int LONGEST_COMPARED_LOOSELY = 200_000;

    private QuoteCheck() {}

    /** Where a quote stands, or why that cannot be said. */
    public sealed interface Outcome permits Located, NotLocated {}

    /** The quote stands here. */
    public record Located(int start, int end) implements Outcome {}

    /**
     * The quote does not stand where it was said to.
     *
     * @param code {@code quote-not-in-body}, {@code quote-offsets-do-not-fit} or {@code quote-ambiguous}
     * @param detail what is wrong and what to write instead
     */
    public record NotLocated(String code, String detail) implements Outcome {}

    /**
     * Checks a quote. Without offsets the text must occur exactly once; with them it must stand there. Texts are
     * compared exactly; a near miss in white space or quotation marks is told, not accepted.
     *
     * @param start first code point of the quote; null when not given, as is end then
     */
    public static Outcome locate(String body, String text, @Nullable Integer start, @Nullable Integer end) {
        if (text.isEmpty()) {
            return new NotLocated("quote-not-in-body", "the quoted text is empty");
        }
        if (start != null && end != null && fits(body, text, start, end)) {
            return new Located(start, end);
        }
        var places = Places.of(text, body, MOST_PLACES);
        if (start == null && end == null) {
            return only(body, text, places);
        }
        if (start == null || end == null) {
            return misfit("start and end go together: give both or neither", body, text, places);
        }
        return places.isEmpty()
                ? absent(body, text)
                : misfit(
                        "from " + start + " to " + end + " the article body does not read as quoted",
                        body,
                        text,
                        places);
    }

    private static Outcome only(String body, String text, List<Integer> places) {
        if (places.isEmpty()) {
            return absent(body, text);
        }
        if (places.size() > 1) {
            return new NotLocated(
                    "quote-ambiguous",
                    "the quoted text occurs in "
                            + (places.size() >= MOST_PLACES ? MOST_PLACES + " or more" : places.size())
                            + " places of the article body; give start and end, the first place is "
                            + span(body, text, places.get(0)));
        }
        int start = body.codePointCount(0, places.get(0));
        return new Located(start, start + length(text));
    }

    private static NotLocated misfit(String what, String body, String text, List<Integer> places) {
        var where = places.isEmpty()
                ? ""
                : "; the quoted text stands " + (places.size() == 1 ? "" : "first ") + "at "
                        + span(body, text, places.get(0));
        return new NotLocated("quote-offsets-do-not-fit", what + where);
    }

    private static NotLocated absent(String body, String text) {
        var near = body.length() > LONGEST_COMPARED_LOOSELY
                ? Optional.<LooseText.Part>empty()
                : LooseText.of(body).find(LooseText.of(text));
        return new NotLocated(
                "quote-not-in-body",
                "the quoted text does not occur in the article body"
                        + near.map(found -> "; it does at start " + body.codePointCount(0, found.from()) + ", end "
                                        + body.codePointCount(0, found.to())
                                        + " but for white space or quotation marks: copy it exactly")
                                .orElse(""));
    }

    private static boolean fits(String body, String text, int start, int end) {
        if (start < 0 || end - start != length(text) || end > length(body)) {
            return false;
        }
        return body.startsWith(text, body.offsetByCodePoints(0, start));
    }

    private static String span(String body, String text, int place) {
        int start = body.codePointCount(0, place);
        return "start " + start + ", end " + (start + length(text));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
