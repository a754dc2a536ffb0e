package org.kursktimeline.timeline.moment;

import java.util.List;
import java.util.UUID;
import org.kursktimeline.article.Redistribution;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Scope;
import org.kursktimeline.journal.Position;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decides what is withheld from whom. Which sources are restricted is remembered with the position that was seen before
 * they were read, and so until something is written, by whichever service. Who reads within a transaction is told what
 * its state has, on the readers' connection that he may hold; that state may be an older one, so nothing of it is
 * remembered.
 */
@Service
public class Audiences {

    private final Redistribution sources;
    private final JdbcClient jdbc;
    private final JdbcClient walks;
    private volatile Audience known = new Audience(List.of(), false, Position.NONE);

    Audiences(Redistribution sources, @Qualifier("reader") JdbcClient jdbc, @Qualifier("walks") JdbcClient walks) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.walks = walks;
    }

    /** The audience that the actor belongs to. */
    public Audience of(Actor actor) {
        var everyone = everyone();
        return everyone.withheld().isEmpty() || !actor.may(Scope.SOURCES_RESTRICTED)
                ? everyone
                : new Audience(List.of(), true, everyone.seen());
    }

    /** Whoever may come to see what is passed on: exports, changes, releases, counts that all share. */
    public Audience everyone() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? read(jdbc, Position.latest(jdbc))
                : remembered(Position.latest(walks));
    }

    private Audience remembered(Position latest) {
        var last = known;
        if (last.seen().equals(latest) && !latest.equals(Position.NONE)) {
            return last;
        }
        var read = read(walks, latest);
        known = read;
        return read;
    }

    private Audience read(JdbcClient session, Position seen) {
        var withheld =
                sources.restricted(session).stream().map(id -> "source:" + id).toList();
        return new Audience(withheld, false, seen);
    }

    /**
     * Checks before a write that the event is not withheld from its actor.
     *
     * @throws ProblemException 404 when it is
     */
    public void requireShown(UUID event, Actor actor) {
        var audience = of(actor);
        if (!audience.withheld().isEmpty() && isWithheld(event, audience)) {
            throw ProblemException.none("event", event);
        }
    }

    private boolean isWithheld(UUID event, Audience audience) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM entry e WHERE e.event_id = :event AND " + Moment.PRESENT
                        + " AND NOT (TRUE" + audience.and(Moment.NOW) + "))")
                .params(audience.binds())
                .param("event", event)
                .query(Boolean.class)
                .single();
    }
}
