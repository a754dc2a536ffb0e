package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.timeline.ExportParameter;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.TimelineShape;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads the events of one entity or article, under the filters of the timeline. */
@RestController
@Tag(name = "Timeline")
class SubjectEventsController {

    private final EventLists events;
    private final Entities entities;
    private final Articles articles;

    SubjectEventsController(EventLists events, Entities entities, Articles articles) {
        this.events = events;
        this.entities = entities;
        this.articles = articles;
    }

    @GetMapping(
            path = "/v1/entities/{id}/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, TimelineShape.class, ExportParameter.class})
    @QueryExample("from=2024-08-06&limit=10")
    @Operation(
            summary = "Read the events of an entity",
            description = "Events in which it takes part, that it makes claims about, or that lie in it. "
                    + Exports.DESCRIPTION)
    @Answer(
            file = "answer-events.json",
            exports = {"answer-events.csv", "answer-events.ndjson", "answer-events.geojson"})
    @Nullable ResponseEntity<byte[]> ofEntity(
            @Parameter(description = "Slug or id", example = "sudzha") @PathVariable String id,
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var entity = entities.find(id).orElseThrow(() -> ProblemException.none("entity", id));
        return events.within(query -> query.ofEntity(entity.id())).answer(params, actor, request, response);
    }

    @GetMapping(
            path = "/v1/articles/{id}/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON, Exports.GEOJSON})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, TimelineShape.class, ExportParameter.class})
    @Operation(
            summary = "Read the events of an article",
            description = "Events that a claim of the article is about. " + Exports.DESCRIPTION)
    @Answer(
            file = "answer-events.json",
            exports = {"answer-events.csv", "answer-events.ndjson", "answer-events.geojson"})
    @Nullable ResponseEntity<byte[]> ofArticle(
            @PathVariable String id,
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var article = Ids.parse(id).flatMap(articles::find).orElseThrow(() -> ProblemException.none("article", id));
        return events.within(query -> query.ofArticle(article.id())).answer(params, actor, request, response);
    }
}
