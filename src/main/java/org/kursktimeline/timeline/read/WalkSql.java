package org.kursktimeline.timeline.read;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kursktimeline.core.Mark;
import org.kursktimeline.core.Step;
import org.kursktimeline.timeline.Sort;
import org.kursktimeline.timeline.TimelineQuery;

/**
 * A page of events in the order of time, put together of constant fragments. A bounded piece of the timeline is walked in
 * its order first; only where that does not fill the page with what surely comes first, all that match are found by the
 * indexes of what is asked, and sorted. Either way alone has questions that it answers a thousand times slower (ADR 15).
 * What is known to be rare is not looked for by a walk.
 */
final class WalkSql {

    /** Entries that are walked before all matches are looked for. */
    private static final int FAR = 8_000;

    private static final String KEY = "e.starts_at, e.event_id, e.recorded, e.reported";

    private WalkSql() {}

    static String page(TimelineQuery query) {
        var sort = query.page().sort();
        var step = Mark.step(query.page().mark());
        var order = "ORDER BY " + sort.orderBy(step);
        var reached = query.page().mark() == null ? "" : " AND " + sort.reached(step);
        var parts = parts(query, reached);
        return String.join(
                "\n",
                "WITH walked AS MATERIALIZED (",
                "SELECT " + KEY + " FROM (",
                each(
                        parts,
                        part -> "(SELECT e.* FROM entry e WHERE " + part + " " + order + " LIMIT " + FAR + ")",
                        " UNION ALL "),
                ") AS e WHERE " + EntrySql.events(query) + " " + order + " LIMIT :rows),",
                "last AS MATERIALIZED (SELECT * FROM walked AS e " + order + " OFFSET :rows - 1),",
                "found AS MATERIALIZED (",
                "SELECT " + KEY + " FROM entry e WHERE (",
                each(parts, part -> "NOT EXISTS (SELECT FROM last) AND " + isCut(part), " OR "),
                parts.size() < 2 ? "" : " OR " + each(parts, part -> isCut(part + before(sort, step)), " OR "),
                ") AND " + EntrySql.events(query) + reached + "),",
                "page AS (SELECT * FROM (",
                "SELECT * FROM walked WHERE NOT EXISTS (SELECT FROM found) UNION ALL SELECT * FROM found",
                ") AS either " + order + " LIMIT :rows)",
                "SELECT " + Rows.EVENTS.columns() + ", " + sort.rank() + " AS rank FROM page",
                "JOIN entry e ON e.event_id = page.event_id AND e.recorded = page.recorded AND e.reported = page.reported");
    }

    /** The same of few that match, without a walk. */
    static String ofFew(TimelineQuery query) {
        var sort = query.page().sort();
        var step = Mark.step(query.page().mark());
        var order = "ORDER BY " + sort.orderBy(step);
        var reached = query.page().mark() == null ? "" : " AND " + sort.reached(step);
        return String.join(
                "\n",
                "WITH found AS MATERIALIZED (",
                "SELECT " + KEY + " FROM entry e WHERE " + EntrySql.events(query) + reached + "),",
                "page AS (SELECT * FROM found " + order + " LIMIT :rows)",
                "SELECT " + Rows.EVENTS.columns() + ", " + sort.rank() + " AS rank FROM page",
                "JOIN entry e ON e.event_id = page.event_id AND e.recorded = page.recorded AND e.reported = page.reported");
    }

    /** Whether there is more than is walked. */
    private static String isCut(String part) {
        return "EXISTS (SELECT FROM entry e WHERE " + part + " OFFSET " + (FAR - 1) + ")";
    }

    /**
     * Up to the last row of a full page. One part may have filled it from beyond the end of the walk through another,
     * where rows that come before may lie; a page of one part alone is what was walked first.
     */
    private static String before(Sort sort, Step step) {
        return " AND (e.starts_at, e.event_id) " + sort.before(step) + " (SELECT starts_at, event_id FROM last)";
    }

    /** What is walked: each part in an index of its own, and of a range that begins what begins before it and lasts long. */
    private static List<String> parts(TimelineQuery query, String reached) {
        var all = EntrySql.times(query) + reached;
        return query.moment().parts().stream()
                .map(part -> part + " AND " + all)
                .flatMap(part -> !query.beginsInTime()
                        ? Stream.of(part)
                        : Stream.of(
                                part + " AND e.starts_at >= :from_floor",
                                part + " AND e.starts_at < :from_floor AND e.last_day > e.first_day + 8"))
                .toList();
    }

    private static String each(List<String> parts, UnaryOperator<String> sql, String between) {
        return parts.stream().map(sql).collect(Collectors.joining(between));
    }
}
