package org.kursktimeline.timeline.moment;

import java.util.List;
import java.util.Map;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.entry.Keys;
import org.springframework.http.CacheControl;

/**
 * To whom an answer goes. Events with a claim of a source whose rows may not be redistributed are there for those only
 * who may read such sources; which sources these are is asked of today, whatever the moment of the answer (ADR 19).
 *
 * @param withheld keys of the sources whose events are left out, in the order of their ids; empty when all are shown
 * @param isPrivileged whether the answer may show what is withheld from others
 * @param seen the last position when this was asked
 */
public record Audience(List<String> withheld, boolean isPrivileged, Position seen) {

    /** The entry rested on no such source when it was recorded, so it has not {@link Keys#RESTRICTED}. */
    public static final String OPEN_WHEN_RECORDED =
            "NOT e.keys && ARRAY(SELECT id FROM entry_key WHERE key = '" + Keys.RESTRICTED + "')";

    private static final String KEYS = "ARRAY(SELECT id FROM entry_key WHERE key = ANY(:withheld))";

    /** Looked up within the statement, so that a source's first event is withheld too. */
    private static final String OF_ENTRY = "NOT e.keys && " + KEYS;

    private static final String OF_EVENT =
            "NOT EXISTS (SELECT FROM entry whole WHERE whole.event_id = e.event_id AND whole.keys && " + KEYS + " AND ";

    /** The condition, behind others, on an entry {@code e} of the moment that it is shown; empty when all are. */
    public String and(Moment moment) {
        if (withheld.isEmpty()) {
            return "";
        }
        return " AND " + (moment.reported() == null ? OF_ENTRY : ofEvent(moment));
    }

    /** The condition, behind others, on a state {@code e} that neither it nor its event as it stands is withheld. */
    public String andToday() {
        return withheld.isEmpty() ? "" : and(Moment.NOW) + " AND " + ofEvent(Moment.NOW);
    }

    /**
     * That the event is shown: title and summary are those of all reports, so a state of earlier ones is withheld
     * with the whole.
     */
    private static String ofEvent(Moment moment) {
        return OF_EVENT + moment.wholeSql() + ")";
    }

    /** What the conditions bind, by name. */
    public Map<String, Object> binds() {
        return withheld.isEmpty() ? Map.of() : Map.of("withheld", withheld.toArray(String[]::new));
    }

    /** What tells its tags apart from those of others; empty where all see the same. */
    public String mark() {
        if (isPrivileged) {
            return "-all";
        }
        return withheld.isEmpty() ? "" : "-" + Cursor.digest(Map.of("withheld", withheld));
    }

    /** How its answer may be kept: by nobody but the caller when it may show what is withheld from others. */
    public CacheControl caching(Moment moment) {
        return isPrivileged ? moment.caching().cachePrivate() : moment.caching();
    }
}
