package org.kursktimeline.core;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/** Keeps a text in a CSV file from being run as a formula by the spreadsheet that opens it. */
public final class CsvCells {

    /** Puts quotes around what {@link #safe} has marked, beside what needs them anyway. */
    public static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.startsWith(MARK);
        }
    };

    private static final String MARK = "'";
    private static final String DANGEROUS = "=+-@\t\r";

    private CsvCells() {}

    /**
     * The text in one line, with an apostrophe in front where a spreadsheet would take it for a formula. A line break
     * becomes a space, so that a row is a line.
     */
    public static String safe(String text) {
        var guarded = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? MARK + text : text;
        return guarded.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
