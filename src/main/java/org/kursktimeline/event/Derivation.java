package org.kursktimeline.event;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.journal.Write;
import org.kursktimeline.timeline.entry.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Derives events anew from facts that are stored already, when something that they rest on has changed. */
@Service
public class Derivation {

    private final EventSettlement settlement;
    private final Entities entities;
    private final Vocabulary vocabulary;
    private final JdbcClient jdbc;

    Derivation(EventSettlement settlement, Entities entities, Vocabulary vocabulary, JdbcClient jdbc) {
        this.settlement = settlement;
        this.entities = entities;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
    }

    /** Derives the events at the end of the write, with those that it changes itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void atClose(Write write, Collection<UUID> ids) {
        settlement.touchLater(write, ids);
    }

    /** How many events the write is to derive at its end because of {@link #atClose}. */
    public int waiting(Write write) {
        return settlement.waiting(write);
    }

    /**
     * Locks the events and derives them now, from what the database holds and not from memory; afterwards the write may
     * change no event.
     *
     * @return how many of them have a new state; those that read as before are left alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int derive(Write write, Collection<UUID> ids) {
        readPastMemory();
        int before = write.size();
        settlement.touchLater(write, ids);
        settlement.settle(write);
        return write.size() - before;
    }

    /**
     * Reads, as of one moment, what is needed to tell which of the events' entries would differ, were they derived now.
     * Locks and writes nothing.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Comparison compare(Collection<UUID> ids) {
        readPastMemory();
        return settlement.compare(ids);
    }

    private void readPastMemory() {
        entities.readPastMemory();
        vocabulary.readAnew();
    }

    /**
     * Events in the order of their ids.
     *
     * @param after the event behind which the list begins; the id of zeros for the first
     */
    public List<UUID> events(UUID after, int limit) {
        return jdbc.sql("SELECT id FROM event WHERE id > :after ORDER BY id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** How many events are stored. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM event").query(Long.class).single();
    }
}
