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

    /**
     * What begins a formula, by itself or as a spreadsheet of another width of letters writes it; the minus sign that
     * is no hyphen too, which LibreOffice reads as one; and the bar, by which a cell may name a program (DDE).
     */
    private static final String FORMULA = "=+-@|\u2212\uff1d\uff0b\uff0d\uff20\uff5c\ufe66\ufe62\ufe63\ufe6b";

    /** A reader that is wrong about quotation takes them for its own and what follows for the beginning. */
    private static final String QUOTATION = "\"'";

    /** Letters that are drawn as nothing: Hangul fillers and the blank of Braille. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

    private static final String LEADING = "\t\r\n";

    private CsvCells() {}

    /**
     * The text in one line, with an apostrophe in front where a spreadsheet would take it for a formula. A line break
     * becomes a space, so that a row is a line.
     */
    public static String safe(String text) {
        var guarded = isDangerous(text) ? MARK + text : text;
        return guarded.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** Spreadsheets drop what is not seen before they look for a formula. */
    private static boolean isDangerous(String text) {
        int first = 0;
        while (first < text.length() && isUnseen(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        return !text.isEmpty() && LEADING.indexOf(text.charAt(0)) >= 0
                || first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    /**
     * Spaces and blanks of any kind, control characters, and marks without width such as that of byte order; quotation
     * marks of tables as well.
     */
    private static boolean isUnseen(int letter) {
        return BLANK.indexOf(letter) >= 0
                || QUOTATION.indexOf(letter) >= 0
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
