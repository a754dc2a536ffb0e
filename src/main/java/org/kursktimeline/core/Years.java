package org.kursktimeline.core;

/** The years that dates and instants of requests may have, as written: of four digits in EDTF. */
final class Years {

    private static final int FIRST = 1000;
    private static final int LAST = 2999;

    /** The end of a sentence, e.g. {@code not from 1000 to 2999}. */
    static final String NOT_KNOWN = "not from " + FIRST + " to " + LAST;

    private Years() {}

    static boolean isKnown(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** The fault of a date or an instant in another year, with the whole text that it stands in. */
    static NotEdtf fault(String text, String year) {
        return new NotEdtf(
                "year-out-of-range",
                "'" + Text.shortened(text) + "': the year " + Text.shortened(year) + " is " + NOT_KNOWN);
    }
}
