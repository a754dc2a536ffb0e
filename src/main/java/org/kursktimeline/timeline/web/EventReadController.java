package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.timeline.EventShape;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.history.History;
import org.kursktimeline.timeline.history.RevisionView;
import org.kursktimeline.timeline.history.StoredEvent;
import org.kursktimeline.timeline.history.Viewer;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads single events and their history. */
@RestController
@RequestMapping(path = "/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Timeline")
class EventReadController {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final TimelineQueries queries;
    private final History history;
    private final Audiences audiences;

    EventReadController(TimelineQueries queries, History history, Audiences audiences) {
        this.queries = queries;
        this.history = history;
        this.audiences = audiences;
    }

    @GetMapping("/{id}")
    @QueryParameters({EventShape.class, TimelineClock.class})
    @Operation(summary = "Read one event", description = "With its claims unless include or fields say otherwise.")
    @Answer(file = "answer-event.json")
    ResponseEntity<byte[]> event(
            @PathVariable String id,
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var parts = queries.one(params);
        var moment = queries.moment(params);
        var viewer = new Viewer(actor, audiences.of(actor));
        return history.find(known(id), parts, moment, viewer)
                .map(event -> answer(event, moment, viewer.audience()))
                .orElseThrow(() -> noEvent(id));
    }

    @GetMapping("/{id}/revisions")
    @Operation(
            summary = "List the states of an event",
            description =
                    "Newest first, each with its cause and a JSON Patch (RFC 6902) that makes it, with its claims,"
                            + " of the state before; revision and recorded_at stand beside it.")
    ResponseEntity<Revisions> revisions(
            @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var viewer = new Viewer(actor, audiences.of(actor));
        var revisions = history.revisions(known(id), viewer);
        if (revisions.isEmpty()) {
            throw noEvent(id);
        }
        return ResponseEntity.ok()
                .cacheControl(viewer.audience().caching(Moment.NOW))
                .body(new Revisions(revisions, null, null));
    }

    @GetMapping("/{id}/revisions/{revision}")
    @Operation(
            summary = "Read one state of an event",
            description =
                    "The event as it was then, with its claims, and cause, actor and reason of that revision; patch is"
                            + " what makes it of the state before.")
    @Answer(file = "answer-revision.json")
    ResponseEntity<byte[]> revision(
            @PathVariable String id,
            @Parameter(example = "1") @PathVariable String revision,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var viewer = new Viewer(actor, audiences.of(actor));
        return number(revision)
                .flatMap(number -> history.findRevision(known(id), number, viewer))
                .map(state -> answer(state, Moment.NOW, viewer.audience()))
                .orElseThrow(() -> noRevision(id, revision));
    }

    /** A list that fits on one page. */
    record Revisions(
            List<RevisionView> items,
            @Nullable String next,
            @Nullable String prev) {}

    /** Of one revision, others may have been reported earlier: their tags tell the moment too. */
    private static ResponseEntity<byte[]> answer(StoredEvent event, Moment moment, Audience audience) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(audience.caching(moment))
                .eTag(
                        moment.reported() == null
                                ? ETags.of(event.revision())
                                : ETags.of(event.revision(), moment.reported()))
                .body(event.json());
    }

    private static Optional<Integer> number(String revision) {
        return NUMBER.matcher(revision).matches() ? Optional.of(Integer.valueOf(revision)) : Optional.empty();
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> noEvent(id));
    }

    private static ProblemException noEvent(String id) {
        return ProblemException.none("event", id);
    }

    private static ProblemException noRevision(String id, String revision) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "there is no revision " + Text.shortened(revision) + " of the event '" + Text.shortened(id) + "'");
    }
}
