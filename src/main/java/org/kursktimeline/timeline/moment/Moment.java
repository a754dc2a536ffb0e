package org.kursktimeline.timeline.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Position;
import org.springframework.http.CacheControl;

/**
 * The moment of which a question is asked, by two of the three clocks: what the service had recorded, and what had been
 * reported. At each moment an event has one entry at most.
 *
 * @param recorded null for what is recorded now
 * @param reported the last instant of report that counts, in microseconds; null for all that is reported
 */
public record Moment(@Nullable Recorded recorded, @Nullable Instant reported) {

    /** Now: all that is recorded and reported. */
    public static final Moment NOW = new Moment(null, null);

    /** An entry that is not superseded. */
    private static final String RECORDED_NOW = "e.superseded = 9223372036854775807";

    /** An entry that no later report has changed. */
    private static final String REPORTED_NOW = "e.reported_until = 'infinity'";

    /** What a reader of the present sees, as the partial indexes have it. */
    public static final String PRESENT = RECORDED_NOW + " AND " + REPORTED_NOW;

    /** All other entries, as the partial indexes have them. */
    private static final String PAST = "(e.superseded < 9223372036854775807 OR e.reported_until < 'infinity')";

    /** What had been recorded by then and began later; the second condition follows from the first. */
    private static final String RECORDED_BEFORE = "CASE WHEN e.starts_at > e.recorded_at"
            + " THEN tstzrange(e.recorded_at, e.starts_at) END @> CAST(:as_of_at AS timestamptz) AND e.starts_at > e.recorded_at";

    /** What had been reported by then and began later; the second condition follows from the first. */
    private static final String REPORTED_BEFORE = "CASE WHEN e.starts_at > e.reported"
            + " THEN tstzrange(e.reported, e.starts_at) END @> CAST(:known_at AS timestamptz) AND e.starts_at > e.reported";

    /**
     * A moment of the service's own past.
     *
     * @param position the last that counts; number 0 for before the first write
     * @param settled whether no write can come to be recorded by then any more
     */
    public record Recorded(Position position, boolean settled) {}

    /** What is told of the past may be kept for a day, and not for ever: an erasure must reach the caches. */
    public CacheControl caching() {
        return recorded != null && recorded.settled()
                ? CacheControl.maxAge(Duration.ofDays(1))
                : CacheControl.noCache();
    }

    /** Tells whether it may differ from the present. */
    public boolean isPast() {
        return !equals(NOW);
    }

    /** The same moment, whenever it was reported. */
    public Moment whenever() {
        return new Moment(recorded, null);
    }

    /** This moment as it stood when a read of it saw the position. */
    public Moment asOf(Position seen) {
        return new Moment(new Recorded(seen, false), reported);
    }

    /** The condition on an entry {@code e} that it held at this moment. */
    public String sql() {
        return (recorded == null ? RECORDED_NOW : "e.recorded <= :as_of AND e.superseded > :as_of") + " AND "
                + (reported == null ? REPORTED_NOW : "e.reported <= :known_at AND e.reported_until > :known_at");
    }

    /** Holds of each entry: has what is looked for at a past moment found in both kinds of partial indexes. */
    public String andParts() {
        return isPast() ? " AND (" + PRESENT + " OR " + PAST + ")" : "";
    }

    /** The condition on an entry {@code whole} that it held at this moment, with all that has been reported since. */
    public String wholeSql() {
        return (recorded == null
                        ? "whole.superseded = 9223372036854775807"
                        : "whole.recorded <= :as_of AND whole.superseded > :as_of")
                + " AND whole.reported_until = 'infinity'";
    }

    /**
     * One of the parts in which a moment is read.
     *
     * @param where the condition that an entry {@code e} belongs to it, as an index has it
     * @param held the condition that an entry of the part held at the moment, in words of the same index; null when the
     *     index does not tell
     */
    public record Part(String where, @Nullable String held) {}

    /**
     * The entries of this moment in parts, each of an index of its own: those that can be walked in the order of
     * time, and what began after a past moment, which had been recorded or reported by then; those are few.
     */
    public List<Part> parts() {
        if (reported != null) {
            return List.of(
                    new Part(PRESENT + " AND e.starts_at <= :known_at", ofPresentSql()),
                    new Part(PAST + " AND e.starts_at <= :known_at", sql()),
                    new Part(REPORTED_BEFORE, null));
        }
        return recorded == null
                ? List.of(new Part(PRESENT, null))
                : List.of(
                        new Part(PRESENT + " AND e.starts_at <= :as_of_at", ofPresentSql()),
                        new Part(PAST + " AND e.starts_at <= :as_of_at", sql()),
                        new Part(RECORDED_BEFORE, null));
    }

    /** That what holds at present held at this moment too. */
    private String ofPresentSql() {
        return (recorded == null ? "true" : "e.recorded <= :as_of")
                + (reported == null ? "" : " AND e.reported <= :known_at");
    }

    /** SQL that gives the position that an answer speaks of as one row ({@code position, recorded_at}), or none. */
    public String positionSql() {
        return recorded == null
                ? Position.LATEST
                : "SELECT CAST(:as_of AS bigint) AS position, CAST(:as_of_at AS timestamptz) AS recorded_at";
    }

    /** The values that {@link #sql} binds, by name. */
    public Map<String, Object> binds() {
        var binds = new HashMap<String, Object>();
        if (recorded != null) {
            binds.put("as_of", recorded.position().number());
            binds.put("as_of_at", recorded.position().recordedAt().atOffset(ZoneOffset.UTC));
        }
        if (reported != null) {
            binds.put("known_at", reported.atOffset(ZoneOffset.UTC));
        }
        return binds;
    }
}
