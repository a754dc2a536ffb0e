package org.kursktimeline.timeline.read;

import org.kursktimeline.core.Mark;
import org.kursktimeline.timeline.Count;
import org.kursktimeline.timeline.TimelineQuery;

/** The statements of a list, put together of constant fragments. */
final class PageSql {

    private PageSql() {}

    /**
     * A page with its number and the position seen, from one snapshot: rows of {@code position, as_of, found, sure}
     * and the columns; one row without an event when the page is empty. Unless it is {@code sure}, others may belong
     * on the page.
     */
    static String page(Rows rows, TimelineQuery query, Way way) {
        var page = query.page();
        return String.join(
                "\n",
                way.tables(query),
                "SELECT latest.position, latest.recorded_at AS as_of, " + found(rows, query, way) + " AS found, "
                        + way.isSure(query) + " AS sure, page.*",
                "FROM (VALUES (1)) AS one",
                "LEFT JOIN (" + query.moment().positionSql() + ") AS latest ON true",
                "LEFT JOIN (" + (way == Way.ORDERED ? some(rows, query) : paged(rows, query)) + ") AS page ON true",
                "ORDER BY " + rows.orderBy(page.sort(), Mark.step(page.mark())));
    }

    private static String paged(Rows rows, TimelineQuery query) {
        return String.join(
                "\n",
                "SELECT " + rows.columns() + ", " + query.page().sort().rank() + " AS rank FROM page",
                "JOIN entry e ON e.event_id = page.event_id AND e.recorded = page.recorded AND e.reported = page.reported");
    }

    private static String some(Rows rows, TimelineQuery query) {
        var page = query.page();
        var step = Mark.step(page.mark());
        return String.join(
                "\n",
                "SELECT " + rows.columns() + ", " + page.sort().rank() + " AS rank FROM " + rows.from(),
                "WHERE " + rows.where(query),
                page.mark() == null ? "" : "AND " + rows.reached(page.sort(), step),
                "ORDER BY " + rows.orderBy(page.sort(), step) + " LIMIT :rows");
    }

    /** All rows that match, in order. */
    static String whole(Rows rows, TimelineQuery query) {
        var sort = query.page().sort();
        return String.join(
                "\n",
                "SELECT " + rows.columns() + ", " + sort.rank() + " AS rank FROM " + rows.from(),
                "WHERE " + rows.where(query),
                "ORDER BY " + rows.orderBy(sort, Mark.step(null)));
    }

    /** Whether anything meets the conditions. */
    static String exists(Rows rows, TimelineQuery query) {
        return "SELECT EXISTS (SELECT FROM " + rows.from() + " WHERE " + rows.where(query) + ")";
    }

    /** The first and the last day on which a matching event starts. */
    static String span(TimelineQuery query) {
        return String.join(
                "\n",
                "SELECT CAST(min(e.starts_at) AT TIME ZONE 'UTC' AS date) AS first,",
                "CAST(max(e.starts_at) AT TIME ZONE 'UTC' AS date) AS last FROM entry e WHERE",
                Rows.EVENTS.where(query),
                "AND e.starts_at > '-infinity'");
    }

    /** How many rows match. */
    static String total(Rows rows, TimelineQuery query) {
        return "SELECT count(*) FROM " + rows.from() + " WHERE " + rows.found(query);
    }

    /** Up to the bound; an exact number is counted for itself. Of rows that are not sure nobody asks the number. */
    private static String found(Rows rows, TimelineQuery query, Way way) {
        return query.page().count() == Count.Mode.BOUNDED
                ? "CASE WHEN " + way.isSure(query) + " THEN (SELECT count(*) FROM (SELECT FROM " + rows.from()
                        + " WHERE " + rows.found(query) + " LIMIT " + (Count.BOUND + 1) + ") AS bounded) END"
                : "CAST(NULL AS bigint)";
    }
}
