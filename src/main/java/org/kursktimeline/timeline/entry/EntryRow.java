package org.kursktimeline.timeline.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored entry as it is served: its texts are UTF-8 bytes that need no parsing.
 *
 * @param startsAt {@link OffsetDateTime#MIN} when the start is open
 * @param recorded the position that wrote it
 * @param hindsight whether more of the event was reported after the reports that this state is made of
 * @param claims null when not asked for
 * @param figures null when not asked for
 */
public record EntryRow(
        UUID event,
        OffsetDateTime startsAt,
        long recorded,
        int revision,
        Instant recordedAt,
        String status,
        boolean hindsight,
        byte[] document,
        byte @Nullable [] claims,
        byte @Nullable [] figures) {

    /** The columns of which {@link #from} makes a row. */
    public static final String COLUMNS = """
            e.event_id, e.starts_at, e.recorded, e.revision, e.recorded_at, e.status,
            e.reported_until < 'infinity' AS hindsight, e.document,
            CASE WHEN :with_claims THEN e.claims END AS claims,
            CASE WHEN :with_figures THEN CAST(e.figures AS text) END AS figures
            """;

    /** Makes an entry of a row that has {@link #COLUMNS}. */
    public static EntryRow from(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getObject("event_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getLong("recorded"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getBoolean("hindsight"),
                row.getBytes("document"),
                row.getBytes("claims"),
                row.getBytes("figures"));
    }
}
