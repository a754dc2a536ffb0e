package org.kursktimeline.timeline.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.entry.EntryRow;

/**
 * One row of a page of changes, as {@link ChangesSql} gives it.
 *
 * @param entry null on the only row of a page without any
 * @param matches whether the entry meets the conditions
 * @param seen the last position that the snapshot saw
 * @param known whether the token is of this history
 * @param stop where the stretch ends that was looked at; null when nothing follows it
 */
record ChangeRow(
        @Nullable EntryRow entry,
        boolean matches,
        Position seen,
        boolean known,
        @Nullable ChangeToken stop) {

    static ChangeRow from(ResultSet row) throws SQLException {
        var stop = position(row, "stop_position", "stop_at");
        return new ChangeRow(
                row.getObject("event_id", UUID.class) == null ? null : EntryRow.from(row),
                row.getBoolean("matches"),
                Objects.requireNonNullElse(position(row, "position", "as_of"), Position.NONE),
                row.getBoolean("known"),
                stop == null ? null : new ChangeToken(stop, row.getObject("stop_event", UUID.class)));
    }

    /** The place of its entry, which it must have. */
    ChangeToken place() {
        var told = Objects.requireNonNull(entry);
        return new ChangeToken(new Position(told.recorded(), told.recordedAt()), told.event());
    }

    private static @Nullable Position position(ResultSet row, String number, String instant) throws SQLException {
        var at = row.getObject(instant, OffsetDateTime.class);
        return at == null ? null : new Position(row.getLong(number), at.toInstant());
    }
}
