package org.kursktimeline.timeline.read;

import org.kursktimeline.core.Mark;
import org.kursktimeline.timeline.Count;
import org.kursktimeline.timeline.TimelineQuery;

/** The statements of a list, put together of constant fragments. */
final class PageSql {

    private PageSql() {}

    /**
     * A page with its number and the position seen, from one snapshot: rows of {@code position, as_of, found} and the
     * columns; one row without an event when the page is empty.
     *
     * @param few whether few match: all are found then, and sorted
     */
    static String page(Rows rows, TimelineQuery query, boolean few) {
        var page = query.page();
        var where = rows.where(query);
        return String.join(
                "\n",
                "SELECT latest.position, latest.recorded_at AS as_of, " + counted(rows, where, page.count())
                        + " AS found, page.*",
                "FROM (VALUES (1)) AS one",
                "LEFT JOIN (" + query.moment().positionSql() + ") AS latest ON true",
                "LEFT JOIN ("
                        + (rows == Rows.EVENTS && page.sort().isByTime()
                                ? few ? WalkSql.ofFew(query) : WalkSql.page(query)
                                : some(rows, query, where))
                        + ") AS page ON true",
                "ORDER BY " + rows.orderBy(page.sort(), Mark.step(page.mark())));
    }

    private static String some(Rows rows, TimelineQuery query, String where) {
        var page = query.page();
        var step = Mark.step(page.mark());
        return String.join(
                "\n",
                "SELECT " + rows.columns() + ", " + page.sort().rank() + " AS rank FROM " + rows.from(),
                "WHERE " + where,
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

    private static String counted(Rows rows, String where, Count.Mode mode) {
        return switch (mode) {
            case NONE -> "CAST(NULL AS bigint)";
            case EXACT -> "(SELECT count(*) FROM " + rows.from() + " WHERE " + where + ")";
            case BOUNDED ->
                "(SELECT count(*) FROM (SELECT FROM " + rows.from() + " WHERE " + where + " LIMIT " + (Count.BOUND + 1)
                        + ") AS bounded)";
        };
    }
}
