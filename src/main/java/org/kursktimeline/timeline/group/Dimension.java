package org.kursktimeline.timeline.group;

import java.util.Optional;
import org.kursktimeline.core.Coded;

/**
 * By what the timeline can be grouped. An event has one unit of time and one type; of the others it may have several.
 */
public enum Dimension implements Coded {
    HOUR(TimeKeySql.HOUR),
    DAY(TimeKeySql.DAY),
    WEEK(TimeKeySql.WEEK),
    MONTH(TimeKeySql.MONTH),
    PLACE("SELECT CAST(k AS text) AS value FROM unnest(e.keys) AS k WHERE k = ANY(CAST(:by_place AS int[]))"),
    /** Its own type, which is the deepest: the numbers are bound in that order. */
    TYPE("""
            SELECT CAST(k AS text) AS value FROM unnest(e.keys) AS k WHERE k = ANY(CAST(:by_type AS int[]))
            ORDER BY array_position(CAST(:by_type AS int[]), k) LIMIT 1"""),
    ENTITY("SELECT CAST(k AS text) AS value FROM unnest(e.keys) AS k WHERE k = ANY(CAST(:by_entity AS int[]))"),
    CLAIMANT("SELECT CAST(k AS text) AS value FROM unnest(e.keys) AS k WHERE k = ANY(CAST(:by_claimant AS int[]))"),
    SOURCE("SELECT CAST(k AS text) AS value FROM unnest(e.keys) AS k WHERE k = ANY(CAST(:by_source AS int[]))");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    /** Tells whether it is a unit of time. */
    public boolean isTime() {
        return compareTo(MONTH) <= 0;
    }

    /** Finds one by its code; empty when there is none. */
    public static Optional<Dimension> find(String code) {
        return Coded.find(Dimension.class, code);
    }

    /**
     * A query that gives the values of an entry {@code e} as rows of {@code value}: a text of time, or a key's
     * number.
     */
    String sql() {
        return sql;
    }

    /** What the keys begin with. */
    String prefix() {
        return code() + ":";
    }

    /** The name under which the numbers of its keys are bound. */
    String bind() {
        return "by_" + code();
    }
}
