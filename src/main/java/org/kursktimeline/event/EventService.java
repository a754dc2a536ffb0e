package org.kursktimeline.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Service;

/**
 * Events and what may be done with them. Every change happens in an open {@link Write}; {@link #settle} ends it by
 * deriving the timeline's entries anew, and is called by the write itself if the caller does not.
 */
@Service
public class EventService {

    private final NewsEvents events;
    private final ArticleEvents named;
    private final EventSettlement settlement;
    private final InstantSource clock;

    EventService(NewsEvents events, ArticleEvents named, EventSettlement settlement, InstantSource clock) {
        this.events = events;
        this.named = named;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Stores an event with its claims, of which there must be one at least. */
    public NewEvent create(Write write, EventStatement statement, boolean published, List<ClaimStatement> claims) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("an event needs a claim");
        }
        Instant now = clock.instant();
        var event = new NewsEvent(statement, published, now);
        var ids = claims.stream().map(claim -> event.add(claim, now).id()).toList();
        settlement.make(write, event);
        return new NewEvent(event.id(), ids);
    }

    /** Replaces what is stated of an event; tells whether anything differed. */
    public boolean restate(Write write, UUID id, EventStatement statement, String action) {
        var event = get(write, id);
        boolean changed = event.restate(statement);
        if (changed) {
            settlement.touch(write, event, action);
        }
        return changed;
    }

    /** Adds external ids, which no other event holds, to an event; tells whether one was new. */
    public boolean identify(Write write, UUID id, Set<ExternalId> ids) {
        var event = get(write, id);
        boolean changed = event.identify(ids);
        if (changed) {
            settlement.touch(write, event, "event.identified");
        }
        return changed;
    }

    /** Adds claims to an event, each once: a claim of the same article that says the same is not stored again. */
    public List<UUID> addClaims(Write write, UUID id, List<ClaimStatement> claims) {
        var event = get(write, id);
        var added = new ArrayList<UUID>();
        for (var claim : claims) {
            if (event.claims().stream().noneMatch(known -> known.content().saysTheSameAs(claim))) {
                added.add(event.add(claim, clock.instant()).id());
            }
        }
        if (!added.isEmpty()) {
            settlement.touch(write, event, "event.claims_added");
        }
        return added;
    }

    /**
     * Makes an event public.
     *
     * @throws ProblemException 404, or 409 when it is public already
     */
    public void publish(Write write, UUID id) {
        var event = get(write, id);
        event.publish();
        settlement.touch(write, event, "event.published");
    }

    /**
     * Withdraws an event with a note.
     *
     * @throws ProblemException 404, or 409 when it is withdrawn already
     */
    public void retract(Write write, UUID id, String note) {
        var event = get(write, id);
        event.retract(note);
        settlement.touch(write, event, "event.retracted");
    }

    /**
     * Confirms a published event with a note.
     *
     * @throws ProblemException 404, or 409 from any other state
     */
    public void confirm(Write write, UUID id, String note) {
        var event = get(write, id);
        event.confirm(note);
        settlement.touch(write, event, "event.confirmed");
    }

    /**
     * Locks events to the end of the transaction, in the order of their ids, and says how they stand. Those that do not
     * exist are missing from the answer.
     */
    public List<EventState> lock(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var locked = events.lock(ids);
        var revisions = settlement.revisions(ids);
        return locked.stream()
                .map(event -> new EventState(
                        event.id(), event.status(), revisions.getOrDefault(event.id(), 0), event.statement()))
                .toList();
    }

    /** Which events hold these external ids; merged ones stand for their survivor. Unknown ids are missing. */
    public Map<ExternalId, UUID> known(Collection<ExternalId> ids) {
        return settlement.known(ids);
    }

    /** The events that everybody can read and whose entries show the article, locked as by {@link #lock}. */
    public List<EventState> publicWith(UUID article) {
        return lock(settlement.eventsWith(article)).stream()
                .filter(EventState::isPublic)
                .toList();
    }

    /** The events that earlier posts of the article named, oldest first. */
    public List<NamedEvent> namedBy(UUID article) {
        return named.findByArticleIdOrderById(article).stream()
                .map(ArticleEvent::view)
                .toList();
    }

    /** Keeps that a post of the article named the event, for the first time. */
    public void name(Write write, UUID article, NamedEvent event) {
        settlement.name(write, new ArticleEvent(article, event));
    }

    /** Keeps what a later post of the article said of an event that it had named before. */
    public void nameAgain(UUID article, NamedEvent event) {
        named.findByArticleIdAndEventId(article, event.event()).orElseThrow().namedAgain(event);
    }

    /**
     * Derives the entries of all events that the write has changed; afterwards it may change no more events.
     *
     * @return the newest revision of each changed event
     */
    public Map<UUID, Integer> settle(Write write) {
        return settlement.settle(write);
    }

    private NewsEvent get(Write write, UUID id) {
        return settlement
                .made(write, id)
                .or(() -> events.findById(id))
                .orElseThrow(() -> ProblemException.none("event", id));
    }
}
