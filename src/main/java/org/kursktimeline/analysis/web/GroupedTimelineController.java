package org.kursktimeline.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.kursktimeline.analysis.GroupParameter;
import org.kursktimeline.analysis.GroupRequest;
import org.kursktimeline.analysis.GroupedAnswer;
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

/** Reads the timeline in groups. */
@RestController
@Tag(name = "Timeline")
class GroupedTimelineController {

    private final TimelineQueries queries;
    private final GroupedAnswer grouped;
    private final ListAnswer answer;

    GroupedTimelineController(TimelineQueries queries, GroupedAnswer grouped, ListAnswer answer) {
        this.queries = queries;
        this.grouped = grouped;
        this.answer = answer;
    }

    @GetMapping(
            path = "/v1/timeline",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @QueryParameters({TimelineFilter.class, TimelineClock.class, GroupParameter.class, TableParameter.class})
    @QueryExample("from=2024-08-06&to=2024-08-20&place=kursk-oblast&group_by=day,type")
    @Operation(
            summary = "Read the timeline in groups",
            description =
                    "How many events match by up to three dimensions, all buckets in one answer (at most 10,000), in the"
                            + " order of their keys; total counts each event once. What lasted several days is counted where it began;"
                            + " what happened once at a time known less well than the unit asked for is counted under its own EDTF, as"
                            + " 2024-08 among days. figures adds the events' own figures of one metric and group, each event once;"
                            + " latest has the last value of each speaker of what does not add up. top names the three of most"
                            + " independent origins, the newest first among equals. Also as CSV, by format=csv or Accept: text/csv.")
    @Answer(file = "answer-timeline.json", exports = "answer-timeline.csv")
    ResponseEntity<byte[]> timeline(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var format = TableFormat.read(params, request);
        var groups = GroupRequest.read(params);
        var query = queries.read(request.getRequestURI(), params, actor, format.isCsv());
        return answer.made(
                query,
                format.format(),
                headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH),
                one -> grouped.read(one, groups, params, format));
    }
}
