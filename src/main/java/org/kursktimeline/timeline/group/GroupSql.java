package org.kursktimeline.timeline.group;

import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.EntrySql;

/** The statements of a grouped timeline, put together of constant fragments. */
final class GroupSql {

    private static final String VALUES = "d1.value AS v1, d2.value AS v2, d3.value AS v3";

    /** A bucket {@code d} as one value that is never null; no key has a line end in it. */
    private static final String SAME =
            "concat_ws(E'\\n', coalesce(d.v1, ' '), coalesce(d.v2, ' '), coalesce(d.v3, ' '))";

    private GroupSql() {}

    /** How many entries match. */
    static String total(TimelineQuery query) {
        return "SELECT count(*) FROM entry e WHERE " + EntrySql.found(query);
    }

    /** Rows of {@code v1, v2, v3, events}, one a bucket. */
    static String counts(TimelineQuery query, Grouping by) {
        return String.join(
                "\n",
                "SELECT " + VALUES + ", count(*) AS events",
                from(by),
                "WHERE",
                EntrySql.found(query),
                "GROUP BY v1, v2, v3 ORDER BY v1, v2, v3 LIMIT :most");
    }

    /**
     * Rows of {@code v1, v2, v3, event_id, title}: of each bucket the best evidenced events, the newest first among
     * equals. How many origins it takes to be among them is counted first, so that few are sorted.
     */
    static String top(TimelineQuery query, Grouping by) {
        return String.join(
                "\n",
                "WITH levels AS (",
                "SELECT " + VALUES + ", e.origins, count(*) AS events",
                from(by),
                "WHERE",
                EntrySql.found(query),
                "GROUP BY v1, v2, v3, e.origins),",
                "least AS MATERIALIZED (",
                "SELECT " + SAME + " AS bucket, min(origins) AS origins FROM (",
                "SELECT v1, v2, v3, origins, sum(events) OVER (PARTITION BY v1, v2, v3 ORDER BY origins DESC) - events AS better",
                "FROM levels) AS d WHERE better < :top GROUP BY bucket)",
                "SELECT v1, v2, v3, e.event_id, CAST(e.document AS json) ->> 'title' AS title FROM (",
                "SELECT v1, v2, v3, event_id, recorded, reported, row_number() OVER (",
                "PARTITION BY v1, v2, v3 ORDER BY d.origins DESC, starts_at DESC, event_id DESC) AS n FROM (",
                "SELECT " + VALUES + ", e.event_id, e.recorded, e.reported, e.origins, e.starts_at",
                from(by),
                "WHERE e.origins >= (SELECT min(origins) FROM least) AND",
                EntrySql.found(query),
                ") AS d JOIN least ON bucket = " + SAME + " AND d.origins >= least.origins",
                ") AS ranked JOIN entry e USING (event_id, recorded, reported)",
                "WHERE n <= :top ORDER BY v1, v2, v3, n");
    }

    /** Rows of {@code v1, v2, v3, event_id} and the figures of each event that has some; its document is read once. */
    static String figures(TimelineQuery query, Grouping by) {
        return String.join(
                "\n",
                "SELECT " + VALUES + ", e.event_id, doc.estimates, doc.\"where\" #>> '{place,slug}' AS place,",
                "CAST(json_build_array(doc.\"where\" -> 'place') AS text) AS place_in, doc.also_in,",
                "CASE WHEN :with_figures THEN CAST(e.figures AS text) ELSE '[]' END AS figures",
                from(by),
                "CROSS JOIN LATERAL json_to_record(CAST(e.document AS json)) AS doc(estimates text, \"where\" json, also_in text)",
                "WHERE e.keys && CAST(:metrics AS int[]) AND",
                EntrySql.found(query),
                "ORDER BY v1, v2, v3, e.event_id");
    }

    private static String from(Grouping by) {
        return String.join(
                "\n",
                "FROM entry e",
                by.days(),
                "LEFT JOIN LATERAL (" + by.sql(0) + ") AS d1 ON true",
                "LEFT JOIN LATERAL (" + by.sql(1) + ") AS d2 ON true",
                "LEFT JOIN LATERAL (" + by.sql(2) + ") AS d3 ON true");
    }
}
