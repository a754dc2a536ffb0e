package org.kursktimeline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Text;
import org.kursktimeline.event.EventService;
import org.kursktimeline.event.EventState;
import org.kursktimeline.event.NamedEvent;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.ingest.EventMatch.Target;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Takes the events of a submission into the store: makes new ones, revises or adds evidence to known ones. */
@Component
class EventIngest {

    private final EventReader events;
    private final ClaimReader claims;
    private final EventService store;

    EventIngest(EventReader events, ClaimReader claims, EventService store) {
        this.events = events;
        this.claims = claims;
        this.store = store;
    }

    /** What became of the events, and which earlier ones of the article were not named. */
    record Results(List<IngestResult.EventResult> events, List<IngestResult.AbsentEvent> absent) {

        boolean changedAny() {
            return events.stream().anyMatch(event -> !event.result().equals("unchanged"));
        }
    }

    /**
     * @param status default for events that do not say theirs
     * @throws ProblemException 422 with all faults of the whole submission, before anything of an event is stored
     */
    Results post(Submission submission, List<EventInput> inputs, @Nullable String status) {
        events.reserve(inputs, submission.faults());
        checkRefs(inputs, submission.faults());
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < inputs.size(); i++) {
            read(i, inputs.get(i), submission, status, candidates);
        }
        var match = EventMatch.among(store, submission.article(), candidates, submission.faults());
        submission.faults().throwIfAny();
        var results = candidates.stream()
                .map(candidate -> take(submission, candidate, match.target(candidate)))
                .toList();
        store.settle(submission.write());
        return new Results(results, match.absent());
    }

    private void read(
            int index, EventInput input, Submission submission, @Nullable String status, List<Candidate> candidates) {
        var pointer = "/events/" + index;
        var faults = submission.faults();
        var read = events.read(input, submission.write(), faults, pointer);
        if (input.claims().isEmpty()) {
            faults.at(
                    pointer + "/claims", "event-without-claim", "an event needs a claim: what the article says of it");
        }
        var claimed = claims.read(input.claims(), submission, read.zone(), pointer + "/claims");
        boolean publish = Status.publish(input.status() == null ? status : input.status(), submission.write());
        read.statement()
                .ifPresent(statement -> candidates.add(new Candidate(index, input, statement, claimed, publish)));
    }

    private static void checkRefs(List<EventInput> inputs, Faults faults) {
        var refs = new HashSet<String>();
        IntStream.range(0, inputs.size())
                .filter(i ->
                        inputs.get(i).ref() != null && !refs.add(inputs.get(i).ref()))
                .forEach(i -> faults.at(
                        "/events/" + i + "/ref",
                        "ref-not-unique",
                        "another event of the request has the ref '"
                                + Text.shortened(String.valueOf(inputs.get(i).ref())) + "'"));
    }

    private IngestResult.EventResult take(Submission submission, Candidate candidate, Target target) {
        if (target instanceof EventMatch.Known known) {
            return revise(submission, candidate, known);
        }
        if (target instanceof EventMatch.Other other) {
            var added = addClaims(submission.write(), other.event(), candidate.claims());
            store.name(submission.article(), named(candidate, other.event().id(), false));
            return result(candidate, other.event().id(), added.isEmpty() ? "unchanged" : "attached", added);
        }
        var created = store.create(submission.write(), candidate.statement(), candidate.publish(), candidate.claims());
        store.name(submission.article(), named(candidate, created.id(), true));
        return result(candidate, created.id(), "created", created.claims());
    }

    private IngestResult.EventResult revise(Submission submission, Candidate candidate, EventMatch.Known known) {
        var write = submission.write();
        var id = known.event().id();
        boolean restated = false;
        if (!known.saidTheSame() && known.isOwn()) {
            Review.require(write, known.event());
            restated = store.restate(write, id, candidate.statement(), "event.revised");
        }
        var added = addClaims(write, known.event(), candidate.claims());
        if (!known.saidTheSame() || !known.refIs(candidate.input().ref())) {
            store.nameAgain(submission.article(), named(candidate, id, known.isOwn()));
        }
        return result(candidate, id, restated || !added.isEmpty() ? "updated" : "unchanged", added);
    }

    /** Adds what is not there yet. @throws ProblemException 403 when that changes what everybody reads */
    List<UUID> addClaims(Write write, EventState event, List<ClaimStatement> claims) {
        var added = store.addClaims(write, event.id(), claims);
        if (!added.isEmpty()) {
            Review.require(write, event);
        }
        return added;
    }

    private static NamedEvent named(Candidate candidate, UUID event, boolean isOwn) {
        return new NamedEvent(event, candidate.input().ref(), StatementHash.of(candidate.input()), isOwn);
    }

    private static IngestResult.EventResult result(Candidate candidate, UUID event, String result, List<UUID> claims) {
        return new IngestResult.EventResult(candidate.input().ref(), event, result, claims, List.of());
    }
}
