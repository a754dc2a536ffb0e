package org.kursktimeline.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.kursktimeline.core.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A place in the one order of all committed writes.
 *
 * @param number 1 for the first write; 0 before it
 * @param recordedAt when that write was recorded, never earlier than the one before; microseconds, UTC
 */
public record Position(long number, Instant recordedAt) {

    /**
     * SQL that gives the last position as one row ({@code position, recorded_at}), or none before the first write; for
     * statements that must say which position their own snapshot saw.
     */
    public static final String LATEST =
            "SELECT position, recorded_at FROM change ORDER BY position DESC, n DESC LIMIT 1";

    /** SQL that tells whether the write {@code :position} was recorded at {@code :recorded_at} in this database. */
    public static final String KNOWN =
            "EXISTS (SELECT FROM change WHERE position = :position AND recorded_at = CAST(:recorded_at AS timestamptz))";

    /** Where everything begins: before the first write. */
    public static final Position NONE = new Position(0, Instant.EPOCH);

    /** The last position that the session sees; {@link #NONE} before the first write. */
    public static Position latest(JdbcClient jdbc) {
        return jdbc.sql(LATEST)
                .query((row, n) -> new Position(
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(NONE);
    }

    /** The change token of this position, as {@code since} takes it. */
    public String token() {
        return new ChangeToken(this, null).text();
    }

    /** What a file that shows the timeline at it is a copy of. */
    public Edition edition() {
        return new Edition(recordedAt, token());
    }
}
