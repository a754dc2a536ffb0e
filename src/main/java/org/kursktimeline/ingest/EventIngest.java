package org.kursktimeline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.Scope;
import org.kursktimeline.core.Text;
import org.kursktimeline.event.EventService;
import org.kursktimeline.event.EventState;
import org.kursktimeline.event.NamedEvent;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.ingest.EventMatch.Target;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Takes the events of a submission into the store: makes new ones, revises or adds evidence to known ones. */
@Component
class EventIngest {

    private static final String PUBLISHED = "published";
    private static final String HIDDEN =
            "a draft that this key may not see, nor add to without the scope " + Scope.EVENTS_REVIEW.code() + ", ";

    private final EventReader events;
    private final ClaimReader claims;
    private final EventService store;
    private final Drafts drafts;

    EventIngest(EventReader events, ClaimReader claims, EventService store, Drafts drafts) {
        this.events = events;
        this.claims = claims;
        this.store = store;
        this.drafts = drafts;
    }

    /** What became of the events, and which earlier ones of the article were not named. */
    record Results(List<IngestResult.EventResult> events, List<IngestResult.AbsentEvent> absent) {

        boolean changedAny() {
            return events.stream().anyMatch(event -> !event.result().equals("unchanged"));
        }
    }

    /**
     * Takes the events of a submission in, in their order.
     *
     * @param status default for events that do not say theirs
     * @throws ProblemException 422 with all faults of the whole submission, before anything of an event is stored
     */
    Results post(Submission submission, List<EventInput> inputs, @Nullable String status) {
        events.reserve(inputs, submission.faults());
        checkRefs(inputs, submission.faults());
        var candidates = new ArrayList<PostedEvent>();
        for (int i = 0; i < inputs.size(); i++) {
            read(i, inputs.get(i), submission, status, candidates);
        }
        var match = EventMatch.among(submission, store, candidates);
        candidates.forEach(candidate -> checkSeen(submission, candidate, match.target(candidate)));
        submission.faults().throwIfAny();
        var results = candidates.stream()
                .map(candidate -> take(submission, candidate, match.target(candidate)))
                .toList();
        store.settle(submission.write());
        return new Results(results, match.absent(event -> drafts.isSeen(submission.write(), event)));
    }

    private void read(
            int index, EventInput input, Submission submission, @Nullable String status, List<PostedEvent> candidates) {
        var pointer = "/events/" + index;
        var faults = submission.faults();
        var read = events.read(input, submission.write(), faults, pointer);
        if (input.claims().isEmpty()) {
            faults.at(
                    pointer + "/claims", "event-without-claim", "an event needs a claim: what the article says of it");
        }
        var claimed = claims.read(input.claims(), submission, read.zone(), pointer + "/claims");
        var asked = input.status() == null ? status : input.status();
        boolean publish = Status.publish(asked, submission.write());
        read.statement()
                .ifPresent(statement ->
                        candidates.add(new PostedEvent(index, input, statement, claimed, publish, asked != null)));
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

    private void checkSeen(Submission submission, PostedEvent candidate, Target target) {
        var write = submission.write();
        if (target instanceof EventMatch.Other other && !drafts.isSeen(write, other.event())) {
            submission
                    .faults()
                    .at(candidate.pointer() + "/external_ids", "external-id-taken", HIDDEN + "has this external id");
        } else if (target instanceof EventMatch.Known known && !drafts.isSeen(write, known.event())) {
            submission.faults().at(candidate.pointer(), "draft-of-another", HIDDEN + "is this event of the article");
        }
    }

    private IngestResult.EventResult take(Submission submission, PostedEvent candidate, Target target) {
        if (target instanceof EventMatch.Known known) {
            return revise(submission, candidate, known);
        }
        if (target instanceof EventMatch.Other other) {
            var id = other.event().id();
            boolean identified = identify(submission.write(), other.event(), candidate);
            var added = addClaims(submission.write(), other.event(), candidate.claims());
            store.name(submission.write(), submission.article(), named(candidate, id, false));
            return result(candidate, other.event(), identified || !added.isEmpty() ? "attached" : "unchanged", added);
        }
        var created = store.create(submission.write(), candidate.statement(), candidate.publish(), candidate.claims());
        store.name(submission.write(), submission.article(), named(candidate, created.id(), true));
        return new IngestResult.EventResult(
                candidate.input().ref(),
                created.id(),
                "created",
                candidate.publish() ? PUBLISHED : "draft",
                created.claims(),
                List.of());
    }

    private IngestResult.EventResult revise(Submission submission, PostedEvent candidate, EventMatch.Known known) {
        var write = submission.write();
        var id = known.event().id();
        boolean restated = !known.saidTheSame() && restate(write, candidate, known);
        boolean published = publish(write, candidate, known);
        var added = addClaims(write, known.event(), candidate.claims());
        if (!known.saidTheSame() || !known.refIs(candidate.input().ref())) {
            store.nameAgain(submission.article(), named(candidate, id, known.isOwn()));
        }
        var state = published ? known.event().withStatus(PUBLISHED) : known.event();
        boolean changed = restated || published || !added.isEmpty();
        return result(candidate, state, changed ? "updated" : "unchanged", added);
    }

    private boolean restate(Write write, PostedEvent candidate, EventMatch.Known known) {
        if (!known.isOwn()) {
            return identify(write, known.event(), candidate);
        }
        Review.require(write, known.event());
        return store.restate(write, known.event().id(), withAllIds(candidate, known.event()), "event.revised");
    }

    /** Only where the submission says so itself, and only a draft: an editor's word is not undone by a repetition. */
    private boolean publish(Write write, PostedEvent candidate, EventMatch.Known known) {
        boolean wanted = candidate.publish() && candidate.asksForStatus() && known.isOwn();
        boolean publishes = wanted && known.event().isDraft();
        if (publishes) {
            store.publish(write, known.event().id());
        }
        return publishes;
    }

    /**
     * Adds the external ids that the event lacks.
     *
     * @throws ProblemException 403 when everybody reads it
     */
    private boolean identify(Write write, EventState event, PostedEvent candidate) {
        boolean identified =
                store.identify(write, event.id(), candidate.statement().externalIds());
        if (identified) {
            Review.require(write, event);
        }
        return identified;
    }

    /** Ids are taken away by an editor only: another article may have added them, and comes again by them. */
    private static EventStatement withAllIds(PostedEvent candidate, EventState event) {
        var ids = new HashSet<>(event.statement().externalIds());
        ids.addAll(candidate.statement().externalIds());
        return candidate.statement().withExternalIds(ids);
    }

    /**
     * Adds what is not there yet.
     *
     * @throws ProblemException 403 when that changes what everybody reads
     */
    List<UUID> addClaims(Write write, EventState event, List<ClaimStatement> claims) {
        var added = store.addClaims(write, event.id(), claims);
        if (!added.isEmpty()) {
            Review.require(write, event);
        }
        return added;
    }

    private static NamedEvent named(PostedEvent candidate, UUID event, boolean isOwn) {
        return new NamedEvent(event, candidate.input().ref(), StatementHash.of(candidate.input()), isOwn);
    }

    private static IngestResult.EventResult result(
            PostedEvent candidate, EventState event, String result, List<UUID> claims) {
        return new IngestResult.EventResult(
                candidate.input().ref(), event.id(), result, event.status(), claims, List.of());
    }
}
