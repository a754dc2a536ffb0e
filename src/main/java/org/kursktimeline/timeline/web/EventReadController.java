package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.BodyParameters;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.timeline.EventShape;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.PageCursor;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineShape;
import org.kursktimeline.timeline.filter.BodyFilter;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.history.History;
import org.kursktimeline.timeline.history.RevisionView;
import org.kursktimeline.timeline.history.StoredEvent;
import org.kursktimeline.timeline.history.Viewer;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.kursktimeline.timeline.read.ListAnswer;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the timeline, single events and their history. */
@RestController
@RequestMapping(path = "/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Timeline", description = "What is said to have happened, filtered and paged")
class EventReadController {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final TimelineQueries queries;
    private final Timeline timeline;
    private final History history;
    private final ListAnswer answer;
    private final Exports exports;
    private final Audiences audiences;

    EventReadController(
            TimelineQueries queries,
            Timeline timeline,
            History history,
            ListAnswer answer,
            Exports exports,
            Audiences audiences) {
        this.audiences = audiences;
        this.queries = queries;
        this.timeline = timeline;
        this.history = history;
        this.answer = answer;
        this.exports = exports;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, TimelineShape.class, ExportParameter.class})
    @QueryExample("from=2024-08-06&to=2024-08-31&place=kursk-oblast&type=battle&limit=10")
    @Operation(
            summary = "Read the timeline",
            description = "Events that match all filters, newest first. Repeating a parameter means or, different"
                    + " parameters mean and, x=!v means that no value of x is v, x_all=a,b that it has both. A list"
                    + " that is empty says why in hints. "
                    + Exports.DESCRIPTION)
    @Answer(
            file = "answer-events.json",
            exports = {"answer-events.csv", "answer-events.ndjson", "answer-events.geojson"})
    @Nullable ResponseEntity<byte[]> events(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers)
            throws IOException {
        var export = exports.asked(params, actor, request, response);
        if (export.isPresent()) {
            return export.get().events(queries.whole(request.getRequestURI(), params, actor));
        }
        var query = queries.read(request.getRequestURI(), params, actor);
        return answer.list(query, headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH), timeline::events);
    }

    @PostMapping(
            path = "/query",
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    @QueryParameters({PageCursor.class, ExportParameter.class})
    @BodyParameters(
            value = {TimelineFilter.class, BodyFilter.class, TimelineClock.class, TimelineShape.class},
            file = "events-query.json")
    @Operation(
            summary = "Ask the timeline a long question",
            description =
                    "The same filters as members of a JSON object, and a polygon. A repeatable one takes a list; null is"
                            + " absent. For the page after, post the same body to next; its cursor may stand in the body"
                            + " instead. Nothing is stored, and no key is needed where reads need none. format and what goes with it"
                            + " stand in the address. " + Exports.DESCRIPTION)
    @Answer(
            file = "answer-events.json",
            exports = {"answer-events.csv", "answer-events.ndjson", "answer-events.geojson"})
    @Nullable ResponseEntity<byte[]> posted(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var export = exports.asked(params, actor, request, response);
        if (export.isPresent()) {
            return export.get().events(queries.whole(request.getRequestURI(), params, actor));
        }
        var query = queries.read(request.getRequestURI(), params, actor);
        return answer.list(query, List.of(), timeline::events);
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
        return new ProblemException(ProblemType.NOT_FOUND, "there is no event '" + Text.shortened(id) + "'");
    }

    private static ProblemException noRevision(String id, String revision) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "there is no revision " + Text.shortened(revision) + " of the event '" + Text.shortened(id) + "'");
    }
}
