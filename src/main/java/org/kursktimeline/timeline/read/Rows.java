package org.kursktimeline.timeline.read;

import org.kursktimeline.core.Step;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Sort;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EntryRow;

/** What a list is made of: whole events, or single figures of them. */
public enum Rows {
    EVENTS(EntryRow.COLUMNS + ", 0 AS n", "entry e", "events_export") {
        @Override
        String where(TimelineQuery query) {
            return EntrySql.events(query);
        }

        @Override
        String found(TimelineQuery query) {
            return EntrySql.found(query);
        }

        @Override
        String reached(Sort sort, Step step) {
            return sort.reached(step);
        }

        @Override
        String orderBy(Sort sort, Step step) {
            return sort.orderBy(step);
        }
    },
    FIGURES(FoundFigure.COLUMNS, """
            entry e CROSS JOIN LATERAL (
              SELECT value AS figure, n FROM jsonb_array_elements(e.figures) WITH ORDINALITY AS figures(value, n)) f
            """, "figures_export") {
        @Override
        String where(TimelineQuery query) {
            return EntrySql.figures(query);
        }

        @Override
        String reached(Sort sort, Step step) {
            return sort.reached(step.with()) + " AND (" + sort.reached(step.without()) + " OR f.n "
                    + step.operator(false) + " :at_n)";
        }

        @Override
        String orderBy(Sort sort, Step step) {
            return sort.orderBy(step) + ", n " + step.direction(false);
        }
    };

    private final String columns;
    private final String from;
    private final String cursor;

    Rows(String columns, String from, String cursor) {
        this.columns = columns;
        this.from = from;
        this.cursor = cursor;
    }

    /** The name of a cursor over all of them; the driver remembers what columns it fetches from that name. */
    String cursor() {
        return cursor;
    }

    String columns() {
        return columns;
    }

    String from() {
        return from;
    }

    /** The rows that meet the conditions at the moment asked for. */
    abstract String where(TimelineQuery query);

    /** The same for who looks for all of them. */
    String found(TimelineQuery query) {
        return where(query);
    }

    /** The rows that lie so to the bound one. */
    abstract String reached(Sort sort, Step step);

    /** The order in which a page is read: that of events, and within one that of its claims; by the columns' names. */
    abstract String orderBy(Sort sort, Step step);
}
