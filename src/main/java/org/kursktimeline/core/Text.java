package org.kursktimeline.core;

import java.util.Locale;

/** Small rules about text that a stranger wrote. */
public final class Text {

    private static final int SHORT = 80;

    private Text() {}

    /** Tells whether a reader sees nothing of a text: it holds spaces of any kind, controls and marks without width. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    /** The text as it may stand in a message: at most 80 code points, control characters replaced by a space. */
    public static String shortened(String text) {
        var clean = text.codePoints()
                .limit(SHORT + 1L)
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.codePointCount(0, clean.length()) <= SHORT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** Tells whether PostgreSQL and UTF-8 can hold the text: no NUL, no surrogate without its pair. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** The text with NUL and every surrogate that lacks its pair replaced by U+FFFD. */
    public static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The number of Unicode code points: how all lengths of the contract are counted. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A Java name as JSON and addresses write it: {@code publishedAt} is {@code published_at}. */
    public static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
