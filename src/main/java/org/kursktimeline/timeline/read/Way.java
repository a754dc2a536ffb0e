package org.kursktimeline.timeline.read;

import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.Moment;

/** How the rows of a page are found. */
enum Way {
    /** By one condition and one order, left to the database. */
    ORDERED,
    /** By going through the timeline, where nearly each entry matches. */
    PLAIN {
        @Override
        String tables(TimelineQuery query) {
            return WalkSql.plain(query);
        }
    },
    /** By going through the timeline for a while, past a bounded number of entries. */
    WALKED {
        @Override
        String tables(TimelineQuery query) {
            return WalkSql.walked(query);
        }

        @Override
        String isSure(TimelineQuery query) {
            return WalkSql.isSure(query);
        }
    },
    /** By looking for all that match. */
    FOUND {
        @Override
        String tables(TimelineQuery query) {
            return WalkSql.found(query);
        }
    };

    /** Tables that the statement begins with; empty for none. */
    String tables(TimelineQuery query) {
        return "";
    }

    /** SQL that tells whether the rows are surely those of the page. */
    String isSure(TimelineQuery query) {
        return "true";
    }

    /** Whether the database had better plan the statement once and for all values. */
    boolean hasOnePlan() {
        return this == PLAIN || this == WALKED;
    }

    /**
     * The way to begin with.
     *
     * @param few whether few match
     */
    static Way to(Rows rows, TimelineQuery query, boolean few) {
        if (rows != Rows.EVENTS || !query.page().sort().isByTime()) {
            return ORDERED;
        }
        if (query.isOfAll() && query.moment().equals(Moment.NOW)) {
            return query.beginsInTime() ? PLAIN : ORDERED;
        }
        return few ? FOUND : WALKED;
    }
}
