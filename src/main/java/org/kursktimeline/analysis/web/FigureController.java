package org.kursktimeline.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.analysis.AnalysisTables;
import org.kursktimeline.analysis.FigureSeries;
import org.kursktimeline.analysis.Figures;
import org.kursktimeline.analysis.SeriesParameter;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.timeline.Exports;
import org.kursktimeline.timeline.FigureExportParameter;
import org.kursktimeline.timeline.FigureShape;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.filter.FigureFilter;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the numbers that were said. */
@RestController
@RequestMapping(path = "/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Figures", description = "Who said how many")
class FigureController {

    private final TimelineQueries queries;
    private final Figures figures;
    private final FigureSeries series;
    private final ListAnswer answer;
    private final Exports exports;
    private final AnalysisTables tables;

    FigureController(
            TimelineQueries queries,
            Figures figures,
            FigureSeries series,
            ListAnswer answer,
            Exports exports,
            AnalysisTables tables) {
        this.tables = tables;
        this.queries = queries;
        this.figures = figures;
        this.series = series;
        this.answer = answer;
        this.exports = exports;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV, Exports.NDJSON})
    @QueryParameters({
        TimelineFilter.class,
        TimelineClock.class,
        FigureFilter.class,
        FigureShape.class,
        FigureExportParameter.class
    })
    @QueryExample("metric=wounded&place=kursk-oblast&limit=10")
    @Operation(
            summary = "List figures",
            description = "Figures of the events that match; metric, group, claimant, article, min_value and max_value"
                    + " choose among the figures of an event. " + Exports.DESCRIPTION)
    @Answer(
            file = "answer-figures.json",
            exports = {"answer-figures.csv", "answer-figures.ndjson"})
    @Nullable ResponseEntity<byte[]> figures(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers)
            throws IOException {
        var export = exports.asked(params, actor, request, response);
        if (export.isPresent()) {
            return export.get().figures(queries.whole(request.getRequestURI(), params, actor), figures::json);
        }
        var query = queries.read(request.getRequestURI(), params, actor);
        return answer.list(query, headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH), figures::page);
    }

    @GetMapping(
            path = "/series",
            produces = {MediaType.APPLICATION_JSON_VALUE, Exports.CSV})
    @QueryParameters({
        TimelineFilter.class,
        TimelineClock.class,
        FigureFilter.class,
        SeriesParameter.class,
        TableParameter.class
    })
    @QueryExample("metric=wounded&group=civilians&place=kursk-oblast&by=claimant")
    @Operation(
            summary = "Follow a figure over time",
            description = "A step series for each claimant, with the article behind each point. Nothing is added up.")
    @Answer(file = "answer-series.json", exports = "answer-series.csv")
    ResponseEntity<byte[]> series(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        SeriesParameter.check(params);
        var format = TableFormat.read(params, request);
        var query = queries.read(request.getRequestURI(), params, actor, format.isCsv());
        var known = headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH);
        return format.isCsv()
                ? answer.made(query, format.format(), known, one -> tables.series(one, series.read(one), format))
                : answer.whole("series", query, known, series::read);
    }
}
