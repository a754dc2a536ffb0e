package org.kursktimeline.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kursktimeline.analysis.AnalysisTables;
import org.kursktimeline.analysis.Control;
import org.kursktimeline.analysis.ControlParameter;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.kursktimeline.timeline.read.ListAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reads who is said to hold a place. */
@RestController
@Tag(name = "Timeline")
class ControlController {

    private final TimelineQueries queries;
    private final Control control;
    private final Entities entities;
    private final ListAnswer answer;
    private final AnalysisTables tables;

    ControlController(
            TimelineQueries queries, Control control, Entities entities, ListAnswer answer, AnalysisTables tables) {
        this.tables = tables;
        this.queries = queries;
        this.control = control;
        this.entities = entities;
        this.answer = answer;
    }

    @GetMapping(
            path = "/v1/control",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, ControlParameter.class, TableParameter.class})
    @QueryExample("place=sudzha&at=2024-08-20")
    @Operation(
            summary = "Read who is said to hold a place",
            description =
                    "A step series for each origin, out of the claims that a place was captured, recaptured, handed"
                            + " over or left. Nobody's word goes before another's: contested is what an origin denies, unknown what"
                            + " it leaves open. to is when the same origin's next step begins. An entity that is quoted and a"
                            + " source of the same slug are two origins; by.kind tells them apart.")
    @Answer(file = "answer-control.json", exports = "answer-control.csv")
    ResponseEntity<byte[]> control(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var at = ControlParameter.at(params);
        var format = TableFormat.read(params, request);
        var query = queries.read(request.getRequestURI(), params, actor, format.isCsv());
        var known = headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH);
        Function<TimelineQuery, Listing<byte[]>> read = asked -> control.read(asked, places(params), at.orElse(null));
        return format.isCsv()
                ? answer.made(query, format.format(), known, asked -> tables.control(asked, read.apply(asked), format))
                : answer.whole("items", query, known, read);
    }

    private Set<String> places(QueryParams params) {
        return params.all(TimelineFilter.PLACE).stream()
                .filter(place -> !place.startsWith("!"))
                .flatMap(place -> entities.find(place).stream())
                .map(place -> place.slug())
                .collect(Collectors.toSet());
    }
}
