package org.kursktimeline.timeline.history;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.LoggedChange;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.entry.EventJson;
import org.kursktimeline.timeline.entry.EventParts;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Single events: as they stand, and every state that they ever had. What the viewer may not see is as if it were not
 * there.
 */
@Service
public class History {

    private static final EventParts WHOLE = new EventParts(Set.of(), EnumSet.of(EventParts.Part.CLAIMS));

    private static final String OF_EVENT =
            String.join("\n", "SELECT", EntryRow.COLUMNS, "FROM entry e WHERE e.event_id = :event AND");

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Journal journal;

    History(@Qualifier("reader") JdbcClient jdbc, EventJson json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    /** Finds the event as it stood at the moment; empty when it was not known then. */
    public Optional<StoredEvent> find(UUID event, EventParts parts, Moment moment, Viewer viewer) {
        var audience = viewer.audience();
        var found = jdbc.sql(OF_EVENT + " " + moment.sql() + audience.and(moment))
                .params(moment.binds())
                .params(audience.binds());
        return rows(found, event, parts).stream()
                .filter(row -> viewer.isOpen(row.status()))
                .map(row -> new StoredEvent(row.revision(), json.of(row, parts)))
                .findFirst();
    }

    /** The states of an event, newest first; empty when there is no such event. */
    public List<RevisionView> revisions(UUID event, Viewer viewer) {
        var causes = causes(event);
        var states = states(event, viewer);
        var trees = states.stream().map(json::state).toList();
        return IntStream.range(0, states.size())
                .mapToObj(i -> view(states.get(i), causes, patch(trees.subList(i, Math.min(i + 2, trees.size())))))
                .toList();
    }

    /** Finds one state of an event, with its claims and how it came about. */
    public Optional<StoredEvent> findRevision(UUID event, int revision, Viewer viewer) {
        var states = states(event, viewer).stream()
                .dropWhile(row -> row.revision() > revision)
                .limit(2)
                .toList();
        return states.stream()
                .limit(1)
                .filter(row -> row.revision() == revision)
                .map(row -> new StoredEvent(revision, json.with(json.of(row, WHOLE), why(states, causes(event)))))
                .findFirst();
    }

    private RevisionView.Why why(List<EntryRow> stateAndOneBefore, Map<Long, LoggedChange> causes) {
        var patch = patch(stateAndOneBefore.stream().map(json::state).toList());
        return view(stateAndOneBefore.get(0), causes, patch).why();
    }

    /** What makes a state of the one before it, if there is one. */
    private static List<PatchOperation> patch(List<JsonNode> stateAndOneBefore) {
        return stateAndOneBefore.size() < 2
                ? List.of()
                : PatchOperation.between(stateAndOneBefore.get(1), stateAndOneBefore.get(0));
    }

    private List<EntryRow> states(UUID event, Viewer viewer) {
        var audience = viewer.audience();
        var found = jdbc.sql(
                        OF_EVENT + " e.reported_until = 'infinity'" + audience.andToday() + " ORDER BY e.revision DESC")
                .params(audience.binds());
        var states = rows(found, event, WHOLE);
        boolean hidden = states.isEmpty() || !viewer.isOpen(states.get(0).status());
        return hidden
                ? List.of()
                : states.stream().filter(row -> viewer.isOpen(row.status())).toList();
    }

    private static List<EntryRow> rows(JdbcClient.StatementSpec found, UUID event, EventParts parts) {
        return found.param("event", event)
                .param("with_claims", parts.needsClaims())
                .param("with_figures", parts.shows(EventParts.Part.FIGURES))
                .query((row, n) -> EntryRow.from(row))
                .list();
    }

    /** The change behind each position: the one that names a revision before others of the same write. */
    private Map<Long, LoggedChange> causes(UUID event) {
        var causes = new HashMap<Long, LoggedChange>();
        for (var change : journal.changesOf(event.toString())) {
            causes.merge(change.position().number(), change, (one, other) -> one.revision() == null ? other : one);
        }
        return causes;
    }

    private static RevisionView view(EntryRow row, Map<Long, LoggedChange> causes, List<PatchOperation> patch) {
        var cause = Optional.ofNullable(causes.get(row.recorded()));
        return new RevisionView(
                row.revision(),
                row.recordedAt(),
                cause.map(LoggedChange::action).map(Cause::of).map(Cause::code).orElse(null),
                cause.map(LoggedChange::actor).orElse(null),
                cause.map(LoggedChange::reason).orElse(null),
                patch);
    }
}
