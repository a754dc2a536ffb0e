package org.kursktimeline.timeline.read;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kursktimeline.core.Mark;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.moment.Moment;

/**
 * The keys of a page in the order of time, as tables of a {@code WITH}, put together of constant fragments: one of
 * them is {@code page}. Most pages are found by a bounded walk through the timeline; what that does not surely find,
 * all that match are looked for by the indexes of what is asked, and sorted. Either way alone has questions that it
 * answers a thousand times slower (ADR 15).
 */
final class WalkSql {

    /** Entries that are walked in each part of the timeline. */
    private static final int FAR = 8_000;

    /** The same of a past moment: those that do not hold at it are passed in the index. */
    private static final int FAR_IN_THE_PAST = 20_000;

    /** What of a time that begins is in the index of all, and what is in that of events that last long. */
    private static final List<String> RANGE = List.of(
            " AND e.starts_at >= :from_floor", " AND e.starts_at < :from_floor AND e.last_day > e.first_day + 8");

    private static final String KEY = "e.starts_at, e.event_id, e.recorded, e.reported";

    private WalkSql() {}

    /**
     * A walk. Its rows are those that match, and the last one of a part that is longer than the walk, which shows how
     * far it went. Whether each row matches is told beside it, so that the plan does not hang on the values.
     */
    static String walked(TimelineQuery query) {
        var parts = parts(query);
        return String.join(
                "\n",
                "WITH walked AS MATERIALIZED (SELECT * FROM (",
                each(parts, part -> walk(query, part)),
                ") AS e WHERE matches OR n = " + far(query) + " ORDER BY " + order(query) + " LIMIT :rows + "
                        + parts.size() + "),",
                "page AS (SELECT * FROM walked WHERE matches ORDER BY " + order(query) + " LIMIT :rows)");
    }

    private static int far(TimelineQuery query) {
        return query.moment().isPast() ? FAR_IN_THE_PAST : FAR;
    }

    /** What does not hold at a past moment is passed without a look at its entry, where the index tells. */
    private static String walk(TimelineQuery query, Moment.Part part) {
        return part.held() == null
                ? numbered(query, part, EntrySql.walked(query) + ") AS matches")
                : String.join(
                        "\n",
                        "(SELECT starts_at, event_id, recorded, reported, CASE WHEN held THEN (SELECT "
                                + EntrySql.walked(query),
                        "FROM entry e WHERE e.event_id = held.event_id AND e.recorded = held.recorded"
                                + " AND e.reported = held.reported) END AS matches, n",
                        "FROM " + numbered(query, part, part.held() + ") AS held") + " AS held)");
    }

    private static String numbered(TimelineQuery query, Moment.Part part, String told) {
        return "(SELECT e.*, row_number() OVER (ORDER BY " + order(query) + ") AS n FROM (SELECT " + KEY + ", (" + told
                + " FROM entry e WHERE " + part.where() + " ORDER BY " + order(query) + " LIMIT " + far(query)
                + ") AS e)";
    }

    /** Whether the walk went far enough in each part: no part ends before the page does. */
    static String isSure(TimelineQuery query) {
        return "(SELECT coalesce(bool_and(n < " + far(query) + " OR rows >= :rows), true) FROM (SELECT n,"
                + " count(*) FILTER (WHERE matches) OVER (ORDER BY " + order(query)
                + " ROWS UNBOUNDED PRECEDING) AS rows FROM walked) AS e)";
    }

    /** The same where nearly each entry matches: without an end, since it is never far. */
    static String plain(TimelineQuery query) {
        var order = order(query);
        return String.join(
                "\n",
                "WITH page AS (SELECT * FROM (",
                each(
                        parts(query),
                        part -> "(SELECT " + KEY + " FROM entry e WHERE " + part.where() + " AND "
                                + EntrySql.walked(query)
                                + " ORDER BY " + order + " LIMIT :rows)"),
                ") AS e ORDER BY " + order + " LIMIT :rows)");
    }

    /** All that match, sorted; of each part of the moment by the indexes of that part. */
    static String found(TimelineQuery query) {
        return String.join(
                "\n",
                "WITH found AS MATERIALIZED (",
                each(
                        query.moment().parts(),
                        part -> "SELECT " + KEY + " FROM entry e WHERE " + part.where() + " AND "
                                + EntrySql.found(query) + reached(query)),
                "),",
                "page AS (SELECT * FROM found AS e ORDER BY " + order(query) + " LIMIT :rows)");
    }

    /** What is walked: each part in an index of its own. */
    private static List<Moment.Part> parts(TimelineQuery query) {
        var within = EntrySql.andTimes(query) + reached(query);
        var ends = query.beginsInTime() ? RANGE : List.of("");
        return query.moment().parts().stream()
                .flatMap(part -> ends.stream().map(end -> new Moment.Part(part.where() + within + end, part.held())))
                .toList();
    }

    private static String each(List<Moment.Part> parts, Function<Moment.Part, String> sql) {
        return parts.stream().map(sql).collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String order(TimelineQuery query) {
        return query.page().sort().orderBy(Mark.step(query.page().mark()));
    }

    private static String reached(TimelineQuery query) {
        var page = query.page();
        return page.mark() == null ? "" : " AND " + page.sort().reached(Mark.step(page.mark()));
    }
}
