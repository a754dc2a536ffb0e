package org.kursktimeline.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.kursktimeline.analysis.Coverage;
import org.kursktimeline.analysis.CoverageLayout;
import org.kursktimeline.analysis.CoverageParameter;
import org.kursktimeline.analysis.CoverageTable;
import org.kursktimeline.analysis.CoverageView;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Cursor;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.FileHead;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reads what each source published, and which have fallen silent. */
@RestController
@Tag(name = "Sources")
class CoverageController {

    private final Coverage coverage;
    private final Sources sources;
    private final Timeline timeline;
    private final Audiences audiences;
    private final CoverageTable table;

    CoverageController(
            Coverage coverage, Sources sources, Timeline timeline, Audiences audiences, CoverageTable table) {
        this.table = table;
        this.audiences = audiences;
        this.coverage = coverage;
        this.sources = sources;
        this.timeline = timeline;
    }

    @GetMapping(
            path = "/v1/coverage",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @QueryParameters({CoverageParameter.class, TableParameter.class})
    @QueryExample("group_by=day,source&from=2024-08-01&to=2024-08-31")
    @Operation(
            summary = "Read what was published, by time and source",
            description =
                    "Articles published, claims reported in them and the events that these are about, in the range of"
                            + " publication. A source is silent when it has not published for more than a week and for more than"
                            + " twice its longest gap before.")
    @Answer(of = CoverageView.class, file = "answer-coverage.json", exports = "answer-coverage.csv")
    ResponseEntity<?> coverage(
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var groups = CoverageParameter.groups(params);
        var question = CoverageParameter.read(params, groups, slugs(params));
        var format = TableFormat.read(params, request);
        var layout = CoverageLayout.read(params, format);
        params.check();
        var audience = format.isCsv() ? audiences.everyone() : audiences.of(actor);
        var seen = timeline.seen(Moment.NOW);
        var answer = ETags.answer(
                tag(params, format, seen, audience),
                audience.caching(Moment.NOW),
                headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH),
                () -> coverage.read(question, groups, seen, audience));
        var view = answer.getBody();
        return view != null && format.isCsv()
                ? file(answer, seen).body(table.of(view, groups, layout, format))
                : like(answer).body(view);
    }

    private static ResponseEntity.BodyBuilder like(ResponseEntity<?> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .varyBy(HttpHeaders.ACCEPT);
    }

    private static ResponseEntity.BodyBuilder file(ResponseEntity<?> answer, Position seen) {
        var head = FileHead.of(OutputFormat.CSV, seen.edition());
        return like(answer).headers(own -> head.forEach(own::addAll));
    }

    private static String tag(QueryParams params, TableFormat format, Position seen, Audience audience) {
        return ETags.ofAnswer(
                seen.token(),
                digest(params) + audience.mark() + "-" + format.format().code());
    }

    private static String digest(QueryParams params) {
        var request = new LinkedHashMap<>(params.values());
        request.put("", List.of("/v1/coverage"));
        return Cursor.digestInOrder(request);
    }

    private List<String> slugs(QueryParams params) {
        return sources.asked(params, CoverageParameter.SOURCE).stream()
                .map(SourceView::slug)
                .toList();
    }
}
