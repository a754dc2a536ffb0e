package org.kursktimeline.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.journal.Write;
import org.kursktimeline.timeline.entry.Comparison;
import org.kursktimeline.timeline.entry.EventRecord;
import org.kursktimeline.timeline.entry.TimelineRecorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands the facts of changed events to the timeline, once for each write. */
@Component
class EventSettlement {

    static final String CREATED = "event.created";

    private final NewsEvents events;
    private final EventRows rows;
    private final FactsAssembler facts;
    private final TimelineRecorder timeline;
    private final JdbcClient jdbc;

    EventSettlement(
            NewsEvents events, EventRows rows, FactsAssembler facts, TimelineRecorder timeline, JdbcClient jdbc) {
        this.events = events;
        this.rows = rows;
        this.facts = facts;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    void touch(Write write, NewsEvent event, String action) {
        touched(write).add(event, action);
    }

    /** As touch, for an event that is new: it is stored when the write is settled. */
    void make(Write write, NewsEvent event) {
        touched(write).make(event, CREATED);
    }

    /** The event that the write has made; empty when it is none of those. */
    Optional<NewsEvent> made(Write write, UUID id) {
        return touched(write).made(id);
    }

    /** Keeps what an article's post named for the first time; it is stored when the write is settled. */
    void name(Write write, ArticleEvent named) {
        touched(write).name(named);
    }

    /** As touch, for events that are locked when the write is settled: all at once, in the order of their ids. */
    void touchLater(Write write, Collection<UUID> ids) {
        touched(write).later().addAll(ids);
    }

    /** How many events are waiting for that. */
    int waiting(Write write) {
        return touched(write).later().size();
    }

    /** Reads what is needed to tell which of the events' entries would differ, were they derived now. */
    Comparison compare(Collection<UUID> ids) {
        return timeline.compare(facts.assemble(events.findByIdInOrderById(ids)));
    }

    Map<UUID, Integer> settle(Write write) {
        store(touched(write));
        var later = touched(write).later();
        if (!later.isEmpty()) {
            events.lock(later).forEach(event -> touch(write, event, "event.derived"));
        }
        var touched = touched(write).settle();
        if (touched.isEmpty()) {
            return Map.of();
        }
        if (touched(write).hasKnown()) {
            events.flush();
        }
        var assembled = facts.assemble(
                touched.values().stream().map(Touched.Touch::event).toList());
        return timeline.record(
                write,
                assembled.stream()
                        .map(event -> record(event, action(touched, event.id())))
                        .toList());
    }

    private void store(Touched touched) {
        if (!touched.isSettled()) {
            rows.insert(touched.made(), touched.named());
        }
    }

    private static EventRecord record(EventFacts event, String action) {
        return new EventRecord(event, action, action.equals(CREATED));
    }

    private static String action(Map<UUID, Touched.Touch> touched, UUID event) {
        return Optional.ofNullable(touched.get(event))
                .map(Touched.Touch::action)
                .orElseThrow();
    }

    Map<UUID, Integer> revisions(Collection<UUID> ids) {
        return timeline.revisions(ids);
    }

    List<UUID> eventsWith(UUID article) {
        return timeline.eventsWith(TimelineRecorder.keysOfArticle(article), new UUID(0, 0), Integer.MAX_VALUE);
    }

    Map<ExternalId, UUID> known(Collection<ExternalId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        lock(ids);
        return jdbc
                .sql("""
                        SELECT external_id.scheme, external_id.value, coalesce(event.merged_into, event.id) AS event
                        FROM external_id JOIN event ON event.id = external_id.event_id
                        WHERE (scheme, value) IN (SELECT * FROM unnest(:schemes::text[], :values::text[]))
                        """)
                .param("schemes", ids.stream().map(ExternalId::scheme).toArray(String[]::new))
                .param("values", ids.stream().map(ExternalId::value).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new ExternalId(row.getString("scheme"), row.getString("value")),
                        row.getObject("event", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Until the write ends nobody else gives one of these ids to an event. */
    private void lock(Collection<ExternalId> ids) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended(id, 4))
                        FROM (SELECT id FROM unnest(:ids::text[]) AS id ORDER BY id) AS ordered
                        """)
                .param(
                        "ids",
                        ids.stream().map(id -> id.scheme() + ":" + id.value()).toArray(String[]::new))
                .query(row -> {});
    }

    private Touched touched(Write write) {
        return write.keep(Touched.class, () -> {
            write.atClose(() -> {
                if (!touched(write).isSettled()) {
                    settle(write);
                }
            });
            return new Touched();
        });
    }
}
