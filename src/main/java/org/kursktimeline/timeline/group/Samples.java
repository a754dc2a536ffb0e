package org.kursktimeline.timeline.group;

import java.util.Map;
import java.util.Optional;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.Marks;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntrySql;
import org.kursktimeline.timeline.read.WideReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entries are counted: all that match, or of very many a share. It is chosen by a hash of the event's id (ids
 * of one moment are alike), so that the same data always has the same estimate and an index finds the sample alone.
 */
@Component
class Samples {

    /** How many matches are counted one by one. */
    static final int EXACT_UP_TO = 25_000;

    /** Of so many times as few no first look is taken. */
    private static final int SURELY = 5;

    private final JdbcClient jdbc;
    private final WideReads wide;
    private final Binds binds;
    private final int exactUpTo;

    @Autowired
    Samples(@Qualifier("reader") JdbcClient jdbc, WideReads wide, Binds binds) {
        this(jdbc, wide, binds, EXACT_UP_TO);
    }

    Samples(JdbcClient jdbc, WideReads wide, Binds binds, int exactUpTo) {
        this.jdbc = jdbc;
        this.wide = wide;
        this.binds = binds;
        this.exactUpTo = exactUpTo;
    }

    /**
     * What is to be counted.
     *
     * @param where holds of an entry {@code e} that is counted
     * @param bound its values
     * @param share of 256 parts of all how many are looked at
     */
    record Chosen(String where, Map<String, Object> bound, int share) {

        boolean isWhole() {
            return share == Marks.PARTS;
        }

        /** A count among those chosen, scaled up to all that match. */
        long scaled(long count) {
            return Samples.scaled(count, share);
        }
    }

    /** How many of 256 parts of all hold about so many. */
    static int share(long wanted, long all) {
        return (int) Math.min(Marks.PARTS, Math.max(1, Marks.PARTS * wanted / Math.max(1, all)));
    }

    /** A count among a share, scaled up to all. */
    static long scaled(long count, int share) {
        return Math.round((double) count * Marks.PARTS / share);
    }

    /**
     * All, where the server's statistics say that only a few can match; empty where they do not. They may be old: who
     * finds more than {@linkplain #isCountedEach are counted one by one} asks {@link #of} after all.
     */
    Optional<Chosen> ofFew(TimelineQuery query) {
        var bound = binds.of(query);
        return binds.isOfFew(query, bound, exactUpTo / SURELY)
                ? Optional.of(new Chosen(EntrySql.found(query), bound, Marks.PARTS))
                : Optional.empty();
    }

    /** Whether so many matches are counted one by one. */
    boolean isCountedEach(long matches) {
        return matches <= exactUpTo;
    }

    /**
     * Chooses, inside the caller's transaction. A first look at one part of 256 tells about how many there are; where
     * that leaves it open, all are counted.
     */
    Chosen of(TimelineQuery query) {
        var where = EntrySql.found(query);
        var bound = binds.of(query);
        bound.put("parts", Marks.parts(1));
        long expected = Marks.PARTS * total(where + " AND " + Marks.IN_PARTS, bound);
        boolean isOpen = expected == 0 || expected > exactUpTo / 2 && expected <= 2L * exactUpTo;
        long all = isOpen ? wide.read(() -> total(where, bound)) : expected;
        if (isCountedEach(all)) {
            return new Chosen(where, bound, Marks.PARTS);
        }
        int share = Math.min(Marks.PARTS - 1, share(exactUpTo / 3L, all));
        bound.put("parts", Marks.parts(share));
        return new Chosen(where + " AND " + Marks.IN_PARTS, bound, share);
    }

    private long total(String where, Map<String, Object> bound) {
        return jdbc.sql("SELECT count(*) FROM entry e WHERE " + where)
                .params(bound)
                .query(Long.class)
                .single();
    }
}
