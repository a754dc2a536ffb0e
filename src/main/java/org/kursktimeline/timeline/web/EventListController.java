package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.BodyParameters;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.PageCursor;
import org.kursktimeline.timeline.TimelineShape;
import org.kursktimeline.timeline.filter.BodyFilter;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Reads the timeline. */
@RestController
@RequestMapping("/v1/events")
@Tag(name = "Timeline", description = "What is said to have happened, filtered and paged")
class EventListController {

    private final EventLists events;

    EventListController(EventLists events) {
        this.events = events;
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
            HttpServletResponse response)
            throws IOException {
        return events.answer(params, actor, request, response);
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
        return events.answer(params, actor, request, response);
    }

    /** Under this address no event is read or changed; what is posted is answered above. */
    @Hidden
    @RequestMapping(
            path = "/query",
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    void notPosted(HttpServletRequest request, QueryParams unread) throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
    }

    /** Else those of single events would be told, under whose address this one falls. */
    @Hidden
    @RequestMapping(
            path = "/query",
            method = RequestMethod.OPTIONS,
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    ResponseEntity<Void> methods(QueryParams unread) {
        return ResponseEntity.ok().allow(HttpMethod.POST, HttpMethod.OPTIONS).build();
    }
}
