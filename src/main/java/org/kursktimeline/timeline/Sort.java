package org.kursktimeline.timeline;

import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Step;
import org.kursktimeline.timeline.filter.NearFilter;

/** The orders of a list of events; each ends in the event's id, so that no two entries are equal. */
public enum Sort implements Coded {
    TIME("time", false, "starts_at", "e.starts_at", ":at_time"),
    TIME_DOWN("-time", true, "starts_at", "e.starts_at", ":at_time"),
    RECORDED("recorded", false, "recorded", "e.recorded", ":at_position"),
    RECORDED_DOWN("-recorded", true, "recorded", "e.recorded", ":at_position"),
    /** The best answers to {@code q} first; the condition of {@code q} binds it. */
    RELEVANCE("relevance", true, "rank", "ts_rank(e.search, websearch_to_tsquery('english', :q))", ":at_rank"),
    /** The nearest to {@code near} first; its condition binds the point. */
    DISTANCE("distance", false, "rank", "CAST(" + NearFilter.KM + " AS real)", ":at_rank");

    private final String code;
    private final boolean descending;
    private final String column;
    private final String value;
    private final String bound;

    Sort(String code, boolean descending, String column, String value, String bound) {
        this.code = code;
        this.descending = descending;
        this.column = column;
        this.value = value;
        this.bound = bound;
    }

    @Override
    public String code() {
        return code;
    }

    /** Tells whether it begins with the start of the event. */
    public boolean isByTime() {
        return this == TIME || this == TIME_DOWN;
    }

    /** How well an entry answers {@code q}, or how far it is from {@code near}; 0 where nobody orders by it. */
    public String rank() {
        return this == RELEVANCE || this == DISTANCE ? value : "CAST(0 AS real)";
    }

    /** The order in which a page is read, by the names of the columns. */
    public String orderBy(Step step) {
        var direction = step.direction(descending);
        return column + " " + direction + ", event_id " + direction;
    }

    /** The entries that lie so to the bound one. */
    public String reached(Step step) {
        return "(" + value + ", e.event_id) " + step.operator(descending) + " (" + bound + ", :at_id)";
    }
}
