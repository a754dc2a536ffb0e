package org.kursktimeline.timeline.change;

import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.read.EntrySql;

/**
 * The statement of a page of changes, put together of constant fragments. A change is an entry of the present as it
 * was when recorded; what it took the place of is the entry superseded at that position.
 */
final class ChangesSql {

    /** Entries after the token, in the order in which they were recorded. */
    private static final String REST = """
            FROM entry e WHERE e.reported_until = 'infinity' AND (e.recorded, e.event_id) > (:position, :after)
            ORDER BY e.recorded, e.event_id
            """;

    private static final String BEFORE = """
            SELECT FROM entry e
            WHERE e.event_id = change.event AND e.superseded = change.position AND e.reported_until = 'infinity' AND
            """;

    private ChangesSql() {}

    /**
     * A page from one snapshot: rows of what the snapshot saw ({@code position, as_of}), whether the token is of this
     * history ({@code known}), where the stretch ends that was looked at ({@code stop_*}, null when that is the end of
     * all changes), and an entry with {@code matches}; one row without an entry when there is none to tell.
     */
    static String page(TimelineQuery query) {
        return String.join(
                "\n",
                "SELECT latest.position, latest.recorded_at AS as_of, (:position = 0 OR " + Position.KNOWN
                        + ") AS known,",
                "stop.recorded AS stop_position, stop.recorded_at AS stop_at, stop.event_id AS stop_event, told.*",
                "FROM (VALUES (1)) AS one",
                "LEFT JOIN (" + Position.LATEST + ") AS latest ON true",
                "LEFT JOIN (SELECT e.recorded, e.event_id, e.recorded_at " + REST + "OFFSET :skipped LIMIT 1) AS stop",
                "ON true",
                "LEFT JOIN (" + told(query) + ") AS told ON true",
                "ORDER BY told.recorded, told.event_id");
    }

    /**
     * What matches now or did before. Of an erased event nothing is left that could match but its status, so it is told
     * to all who may have seen it. What may not be redistributed now is not shown, not even as it was when it might be;
     * whoever may have been shown it then is told that it left.
     */
    private static String told(TimelineQuery query) {
        var before = open(query);
        var matches = before + query.audience().and(Moment.NOW);
        var status = open(query.with(query.conditions().stream()
                .filter(condition -> condition.parameter() == TimelineFilter.STATUS)
                .toList()));
        return String.join(
                "\n",
                "SELECT " + EntryRow.COLUMNS + ", (" + matches + ") IS TRUE AS matches",
                "FROM (SELECT e.* " + REST + "LIMIT :scanned) AS e",
                "CROSS JOIN LATERAL (SELECT e.event_id AS event, e.recorded AS position) AS change",
                "WHERE (" + matches + ") IS TRUE",
                "OR EXISTS (" + BEFORE + "(" + before + "))",
                "OR e.status = 'erased' AND EXISTS (" + BEFORE + "(" + status + "))",
                "ORDER BY e.recorded, e.event_id LIMIT :rows");
    }

    /** What matched and might be redistributed when it was recorded. */
    private static String open(TimelineQuery query) {
        return EntrySql.whenever(query) + " AND " + Audience.OPEN_WHEN_RECORDED;
    }
}
