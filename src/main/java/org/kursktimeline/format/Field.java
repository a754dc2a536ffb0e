package org.kursktimeline.format;

import org.jspecify.annotations.Nullable;

/**
 * One field of a CSV row.
 *
 * @param value null where there is none
 * @param isText false for numbers and booleans, which are the service's own and stay as they are
 */
record Field(@Nullable String value, boolean isText) {

    /** Nothing is known. */
    static final Field NONE = new Field(null, false);

    static Field text(String value) {
        return new Field(value, true);
    }

    static Field plain(String value) {
        return new Field(value, false);
    }

    /**
     * The same, made safe for a spreadsheet: a text that one would take for a formula (beginning with {@code = + - @},
     * a tab or a carriage return) gets an apostrophe in front, and a line break becomes a space, so that a row is a
     * line. Source: OWASP, CSV injection.
     */
    Field guarded() {
        if (!isText || value == null) {
            return this;
        }
        var guarded = isFormula(value) ? "'" + value : value;
        return text(guarded.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '));
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
