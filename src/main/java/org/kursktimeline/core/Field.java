package org.kursktimeline.core;

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

    /** The same, a text made safe for a spreadsheet as {@link CsvCells} says. Source: OWASP, CSV injection. */
    Field guarded() {
        return isText && value != null ? text(CsvCells.safe(value)) : this;
    }
}
