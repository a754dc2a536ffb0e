package org.kursktimeline.core;

/** How many rows a page has. */
public final class PageLimit {

    /** When nobody says. */
    public static final int USUAL = 50;

    /** At most. */
    public static final int MOST = 500;

    private PageLimit() {}

    /**
     * Of the parameter that says how many.
     *
     * @param rows what they are, in English, in the plural and with a capital
     */
    public static Usage usage(String rows, String example) {
        return usage(rows, example, MOST);
    }

    /** The same where files are answered too, which have as many rows as they are asked for. */
    public static Usage usageWithFiles(String rows, String example) {
        return usage(rows, example, Integer.MAX_VALUE);
    }

    private static Usage usage(String rows, String example, int most) {
        var said = rows + " on a page, 1 to " + MOST + "; " + USUAL + " when left out."
                + (most == MOST ? "" : " Rows of a file: any number; all when left out.");
        return Usage.one(said, example).within(Range.whole(1, most));
    }

    /** Reads how many; faults go to the parameters. */
    public static int read(QueryParams params, QueryParameter parameter) {
        return params.integer(parameter, USUAL, 1, MOST);
    }
}
