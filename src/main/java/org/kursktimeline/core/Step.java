package org.kursktimeline.core;

/**
 * How a page lies to the row that a cursor names: behind or before it, with or without it. Each is one side of a gap
 * between two rows of a list, and {@link #turned()} is the other side of the same gap.
 */
public enum Step {
    /** Begins with the next row. */
    AFTER,
    /** Begins with the row itself. */
    FROM,
    /** Ends with the row before. */
    BEFORE,
    /** Ends with the row itself. */
    UPTO;

    /** Tells whether the rows are read from the gap towards the beginning of the list. */
    public boolean isBackward() {
        return this == BEFORE || this == UPTO;
    }

    /** Tells whether the named row stands before the gap. */
    public boolean isPastTheRow() {
        return this == AFTER || this == UPTO;
    }

    /** From the same gap the other way. */
    public Step turned() {
        return switch (this) {
            case AFTER -> UPTO;
            case FROM -> BEFORE;
            case BEFORE -> FROM;
            case UPTO -> AFTER;
        };
    }

    /** The same way, without the row. */
    public Step without() {
        return isBackward() ? BEFORE : AFTER;
    }

    /** The same way, with the row. */
    public Step with() {
        return isBackward() ? UPTO : FROM;
    }

    /** The SQL operator between a row that is wanted and the named one. */
    public String operator(boolean descendingList) {
        return switch (this) {
            case AFTER -> descendingList ? "<" : ">";
            case FROM -> descendingList ? "<=" : ">=";
            case BEFORE -> descendingList ? ">" : "<";
            case UPTO -> descendingList ? ">=" : "<=";
        };
    }

    /** The SQL direction in which the rows are read, each key alike. */
    public String direction(boolean descendingList) {
        return descendingList == isBackward() ? "ASC" : "DESC";
    }
}
