package org.kursktimeline.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.kursktimeline.analysis.AnalysisTables;
import org.kursktimeline.analysis.FacetParameter;
import org.kursktimeline.analysis.Facets;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.timeline.TimelineQueries;
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
import tools.jackson.databind.json.JsonMapper;

/** Reads how many events there are by what they can be filtered by. */
@RestController
@Tag(name = "Timeline")
class FacetController {

    private final TimelineQueries queries;
    private final Facets facets;
    private final ListAnswer answer;
    private final AnalysisTables tables;
    private final JsonMapper json;

    FacetController(TimelineQueries queries, Facets facets, ListAnswer answer, AnalysisTables tables, JsonMapper json) {
        this.tables = tables;
        this.queries = queries;
        this.facets = facets;
        this.answer = answer;
        this.json = json;
    }

    @GetMapping(
            path = "/v1/facets",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, FacetParameter.class, TableParameter.class})
    @QueryExample("from=2024-08-06&to=2024-08-20&size=5")
    @Operation(
            summary = "Count events by type, place, entity, claimant, source, verification and day",
            description =
                    "Under the same filters as the list; each facet leaves its own filter out. A count is that of the list"
                            + " under the facet's value: a type counts all below it, a place (admin1 or settlement) all inside it;"
                            + " under as_of what lay inside it then, while which places are of these classes, and all names,"
                            + " are those of today. day"
                            + " counts each event once, as the timeline grouped by day does. Up to 25,000 matches counts are exact;"
                            + " beyond they and total are made of a sample, exact is false and estimated says of how many.")
    @Answer(file = "answer-facets.json", exports = "answer-facets.csv")
    ResponseEntity<byte[]> facets(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var wanted = FacetParameter.facets(params);
        int size = FacetParameter.size(params);
        var format = TableFormat.read(params, request);
        var query = queries.read(request.getRequestURI(), params, actor, format.isCsv());
        return answer.made(query, format.format(), headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH), one -> {
            var read = facets.read(one, wanted, size);
            return format.isCsv()
                    ? tables.facets(one, read, format)
                    : ListAnswer.Made.json(
                            read.answers().position(),
                            json.writeValueAsBytes(read.view()),
                            read.view().total() > 0);
        });
    }
}
