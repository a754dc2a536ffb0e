package org.kursktimeline.timeline;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;

/**
 * Where a page ended: the last row's sort values.
 *
 * @param time start of the last event; {@link OffsetDateTime#MIN} when it is open
 * @param recorded position of the last event's entry
 * @param event id of the last event
 * @param n ordinal of the last figure within its event; 0 in lists of events
 */
record Keyset(OffsetDateTime time, long recorded, UUID event, int n) {

    private static final String OPEN = "open";

    static Keyset of(EntryRow last) {
        return new Keyset(last.startsAt(), last.recorded(), last.event(), 0);
    }

    static Keyset of(FoundFigure last) {
        return new Keyset(last.startsAt(), last.recorded(), last.event(), last.n());
    }

    /** Reads it from a cursor of the same request. */
    static Keyset read(String cursor, Request request) {
        var keys = Cursor.decode(cursor, request.digest());
        try {
            return new Keyset(
                    time(keys.get(0)),
                    Long.parseLong(keys.get(1)),
                    UUID.fromString(keys.get(2)),
                    Integer.parseInt(keys.get(3)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException forged) {
            throw new ProblemException(ProblemType.CURSOR_INVALID, "the cursor was not made here");
        }
    }

    String cursor(Request request) {
        var at = time.equals(OffsetDateTime.MIN) ? OPEN : time.toInstant().toString();
        return Cursor.encode(
                request.digest(), List.of(at, Long.toString(recorded), event.toString(), Integer.toString(n)));
    }

    Map<String, Object> binds() {
        return Map.of("after_time", time, "after_position", recorded, "after_id", event, "after_n", n);
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
