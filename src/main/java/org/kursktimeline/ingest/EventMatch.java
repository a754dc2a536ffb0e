package org.kursktimeline.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.event.EventService;
import org.kursktimeline.event.EventState;
import org.kursktimeline.event.NamedEvent;
import org.kursktimeline.facts.ExternalId;

/**
 * Which stored event each event of a submission is: by external id, else by the ref of an earlier post of the article,
 * else by equal type, time and place among the events that the article named, if one alone is so. All of them are
 * locked.
 */
final class EventMatch {

    /** What an event of the submission is. */
    sealed interface Target permits New, Known, Other {}

    /** Nothing stored yet. */
    record New() implements Target {}

    /**
     * An event that an earlier post of the article named.
     *
     * @param saidTheSame the earlier post stated the event in the same words
     * @param isOwn the article made the event, so that it may restate it
     */
    record Known(
            EventState event,
            boolean saidTheSame,
            boolean isOwn,
            @Nullable String ref) implements Target {

        boolean refIs(@Nullable String other) {
            return Objects.equals(ref, other);
        }
    }

    /** An event that another article made and that has the same external id. */
    record Other(EventState event) implements Target {}

    private final Map<UUID, NamedEvent> named;
    private final Map<UUID, EventState> states;
    private final Map<Integer, UUID> targets = new HashMap<>();

    private EventMatch(Map<UUID, NamedEvent> named, Map<UUID, EventState> states) {
        this.named = named;
        this.states = states;
    }

    /** Locks the events that the submission may mean and says which each is; contradictions are faults. */
    static EventMatch among(Submission submission, EventService store, List<PostedEvent> candidates) {
        var faults = submission.faults();
        var known = store.known(candidates.stream()
                .flatMap(candidate -> candidate.statement().externalIds().stream())
                .collect(Collectors.toSet()));
        var named = new LinkedHashMap<UUID, NamedEvent>();
        if (!submission.isNew()) {
            store.namedBy(submission.article()).forEach(event -> named.put(event.event(), event));
        }
        var involved = new HashSet<>(named.keySet());
        involved.addAll(known.values());
        var states = store.lock(involved).stream().collect(Collectors.toMap(EventState::id, state -> state));
        var match = new EventMatch(named, states);
        match.byExternalId(candidates, known, faults);
        match.byRef(candidates);
        match.byContent(candidates.stream()
                .filter(candidate -> !submission.adds() || !candidate.isNamed())
                .toList());
        match.checkRefs(candidates, faults);
        return match;
    }

    Target target(PostedEvent candidate) {
        var id = targets.get(candidate.index());
        if (id == null) {
            return new New();
        }
        var state = Objects.requireNonNull(states.get(id));
        var earlier = named.get(id);
        return earlier == null ? new Other(state) : known(state, earlier, candidate);
    }

    private static Known known(EventState state, NamedEvent earlier, PostedEvent candidate) {
        boolean same = Arrays.equals(earlier.statementHash(), StatementHash.of(candidate.input()));
        return new Known(state, same, earlier.isOwn(), earlier.ref());
    }

    /** The events of earlier posts that this one does not name, of those that the caller may see. */
    List<IngestResult.AbsentEvent> absent(Predicate<EventState> isSeen) {
        return named.values().stream()
                .filter(event -> isSeen.test(Objects.requireNonNull(states.get(event.event()))))
                .filter(event -> !targets.containsValue(event.event()))
                .map(event -> new IngestResult.AbsentEvent(event.ref(), event.event()))
                .toList();
    }

    private void byExternalId(List<PostedEvent> candidates, Map<ExternalId, UUID> known, Faults faults) {
        var claimed = new HashSet<ExternalId>();
        for (var candidate : candidates) {
            var owners = new HashSet<UUID>();
            for (var id : candidate.statement().externalIds()) {
                Optional.ofNullable(known.get(id)).ifPresent(owners::add);
                if (!claimed.add(id)) {
                    faults.at(
                            candidate.pointer() + "/external_ids/" + id.scheme(),
                            "external-id-twice",
                            "another event of the request has this external id");
                }
            }
            owners.forEach(owner -> take(candidate, owner, owners.size(), faults));
        }
    }

    private void take(PostedEvent candidate, UUID owner, int owners, Faults faults) {
        if (owners > 1) {
            faults.at(
                    candidate.pointer() + "/external_ids",
                    "external-ids-differ",
                    "these external ids belong to " + owners + " different events");
        } else if (targets.containsValue(owner)) {
            faults.at(
                    candidate.pointer() + "/external_ids",
                    "same-event-twice",
                    "another event of the request is this stored event too, by its external id; make them one");
        } else {
            targets.put(candidate.index(), owner);
        }
    }

    private void byRef(List<PostedEvent> candidates) {
        for (var candidate : candidates) {
            var ref = candidate.input().ref();
            if (ref != null && !targets.containsKey(candidate.index())) {
                named.values().stream()
                        .filter(event -> ref.equals(event.ref()) && isLeftOut(event))
                        .findFirst()
                        .ifPresent(event -> targets.put(candidate.index(), event.event()));
            }
        }
    }

    /** The event that an earlier post gave a ref keeps it, unless this one gives it another. */
    private void checkRefs(List<PostedEvent> candidates, Faults faults) {
        for (var candidate : candidates) {
            var ref = candidate.input().ref();
            if (ref != null && named.values().stream().anyMatch(event -> ref.equals(event.ref()) && isLeftOut(event))) {
                faults.at(
                        candidate.pointer() + "/ref",
                        "ref-taken",
                        "an earlier post of the article gave this ref to another event than the one that has the"
                                + " external id; give this one another ref");
            }
        }
    }

    private boolean isLeftOut(NamedEvent event) {
        return !targets.containsValue(event.event());
    }

    private void byContent(List<PostedEvent> candidates) {
        for (var candidate : candidates) {
            if (!targets.containsKey(candidate.index())) {
                var alike = named.values().stream()
                        .filter(this::isLeftOut)
                        .filter(event -> isLike(candidate, event))
                        .toList();
                if (alike.size() == 1) {
                    targets.put(candidate.index(), alike.get(0).event());
                }
            }
        }
    }

    private boolean isLike(PostedEvent candidate, NamedEvent event) {
        var wanted = candidate.statement();
        var stored = Objects.requireNonNull(states.get(event.event())).statement();
        return stored.type().equals(wanted.type())
                && stored.when().equals(wanted.when())
                && Objects.equals(stored.place(), wanted.place())
                && !haveDifferentIds(stored.externalIds(), wanted.externalIds());
    }

    /** Two strikes on one town in one day are told apart by their ids: of one scheme, and none in common. */
    private static boolean haveDifferentIds(Set<ExternalId> stored, Set<ExternalId> wanted) {
        var schemes = stored.stream().map(ExternalId::scheme).collect(Collectors.toSet());
        return wanted.stream().anyMatch(id -> schemes.contains(id.scheme()))
                && wanted.stream().noneMatch(stored::contains);
    }
}
