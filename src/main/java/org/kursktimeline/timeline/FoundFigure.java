package org.kursktimeline.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was found, with the event that it belongs to.
 *
 * @param json as the entry stores it
 * @param event the event's id
 * @param type the event's type
 * @param title the event's title
 * @param place slug of the event's place; null when it has none
 * @param startsAt when the event starts, {@link OffsetDateTime#MIN} when that is open
 * @param recorded the position that wrote the entry
 * @param n its ordinal within the event, from 1
 */
public record FoundFigure(
        String json,
        UUID event,
        String type,
        String title,
        @Nullable String place,
        OffsetDateTime startsAt,
        long recorded,
        int n) {

    /** The columns of which {@link #from} makes a figure. */
    public static final String COLUMNS = """
            e.event_id, e.starts_at, e.recorded, f.n, CAST(f.figure AS text) AS figure,
            CAST(e.document AS json) ->> 'type' AS type, CAST(e.document AS json) ->> 'title' AS title,
            CAST(e.document AS json) #>> '{where,place,slug}' AS place
            """;

    /** Makes a figure of a row that has {@link #COLUMNS}. */
    public static FoundFigure from(ResultSet row) throws SQLException {
        return new FoundFigure(
                row.getString("figure"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("title"),
                row.getString("place"),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getLong("recorded"),
                row.getInt("n"));
    }
}
