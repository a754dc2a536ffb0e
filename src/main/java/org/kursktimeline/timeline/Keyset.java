package org.kursktimeline.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sort values of a row, at which a page begins or ends.
 *
 * @param time start of the event; {@link OffsetDateTime#MIN} when it is open
 * @param recorded position of the event's entry
 * @param event id of the event
 * @param n ordinal of the figure within its event; 0 in lists of events
 * @param rank how well it answers the question, or how many kilometres off it is; 0 in lists in another order
 */
public record Keyset(OffsetDateTime time, long recorded, UUID event, int n, float rank) {

    private static final String OPEN = "open";

    /** Reads the sort values of a row of a page. */
    public static Keyset from(ResultSet row) throws SQLException {
        return new Keyset(
                row.getObject("starts_at", OffsetDateTime.class),
                row.getLong("recorded"),
                row.getObject("event_id", UUID.class),
                row.getInt("n"),
                row.getFloat("rank"));
    }

    /** Reads what {@link #keys} gave; fails in any way on anything else. */
    static Keyset read(List<String> keys) {
        return new Keyset(
                time(keys.get(0)),
                Long.parseLong(keys.get(1)),
                UUID.fromString(keys.get(2)),
                Integer.parseInt(keys.get(3)),
                Float.parseFloat(keys.get(4)));
    }

    List<String> keys() {
        var at = time.equals(OffsetDateTime.MIN) ? OPEN : time.toInstant().toString();
        return List.of(at, Long.toString(recorded), event.toString(), Integer.toString(n), Float.toString(rank));
    }

    /** The values as the statement of a page binds them, by name. */
    public Map<String, Object> binds() {
        return Map.of("at_time", time, "at_position", recorded, "at_id", event, "at_n", n, "at_rank", rank);
    }

    /** Years of more than four digits are none that a time of ours can have. */
    private static OffsetDateTime time(String text) {
        if (text.equals(OPEN)) {
            return OffsetDateTime.MIN;
        }
        var time = OffsetDateTime.parse(text);
        if (Math.abs(time.getYear()) > 9_999) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time;
    }
}
