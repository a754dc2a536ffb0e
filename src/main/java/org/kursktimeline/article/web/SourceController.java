package org.kursktimeline.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.RevisedSource;
import org.kursktimeline.article.SourceEdit;
import org.kursktimeline.article.SourceEditor;
import org.kursktimeline.article.SourceList;
import org.kursktimeline.article.SourceRef;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.core.web.Tables;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Page;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.journal.web.Replies;
import org.kursktimeline.journal.web.Walk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Sources: who publishes. */
@RestController
@Tag(name = "Sources", description = "Who publishes")
class SourceController {

    private final Sources sources;
    private final SourceList list;
    private final SourceEditor editor;
    private final SourceResources resources;
    private final Journal journal;
    private final Tables tables;

    SourceController(
            Sources sources,
            SourceList list,
            SourceEditor editor,
            SourceResources resources,
            Journal journal,
            Tables tables) {
        this.sources = sources;
        this.list = list;
        this.editor = editor;
        this.resources = resources;
        this.journal = journal;
        this.tables = tables;
    }

    @GetMapping(
            path = "/v1/sources",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @Operation(summary = "List sources by their slugs", description = "In pages, as JSON or as a table.")
    @QueryParameters({SourceParameter.class, TableParameter.class})
    @Answer(file = AnsweredArticles.SOURCES, exports = "answer-sources.csv")
    ResponseEntity<?> list(QueryParams params, HttpServletRequest request) {
        var query = SourceQueries.read(params);
        var format = TableFormat.read(params, request);
        int limit = PageLimit.read(params, SourceParameter.LIMIT);
        var walk = Walk.of(request, params, SourceParameter.CURSOR);
        params.check();
        var found = list.page(query, walk.mark(keys -> keys.get(0)), limit);
        var links = walk.links(found.page(), source -> List.of(source.slug()));
        var items = Page.of(resources.of(found.page().items()), links, found.seen());
        var page = items.items().isEmpty() && walk.cursor() == null ? items.because(hints(params)) : items;
        return format.isCsv()
                ? walk.table(page, tables.of(SourceResource.COLUMNS, page.items(), format))
                : walk.answer(page);
    }

    private List<Hint> hints(QueryParams params) {
        return new ListHints(
                        params,
                        SourceParameter.Q,
                        "no source has this in its name; try a shorter part, another spelling or script")
                .of(
                        Stream.of(SourceParameter.KIND, SourceParameter.COUNTRY, SourceParameter.Q),
                        other -> !list.page(SourceQueries.read(other), null, 1)
                                .page()
                                .items()
                                .isEmpty());
    }

    @GetMapping("/v1/sources/{source}")
    @Operation(summary = "Read a source by its slug or id")
    ResponseEntity<SourceResource> one(
            @PathVariable @Parameter(description = "Slug or id of the source.") String source) {
        var found = sources.findRevised(source).orElseThrow(() -> editor.notFound(source));
        return answer(ResponseEntity.ok().cacheControl(CacheControl.noCache()), found);
    }

    @PostMapping("/v1/sources")
    @Operation(summary = "Add a source")
    @BodyExample(record = SourceRef.class, file = "source.json")
    @Answer(status = 201)
    ResponseEntity<SourceResource> add(WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var ref = body.read(SourceRef.class, faults);
        var written = journal.writeAlone(request, RevisedSource.class, write -> editor.add(write, ref, faults));
        var added = written.result();
        return answer(
                Replies.to(written, HttpStatus.CREATED)
                        .location(URI.create("/v1/sources/" + added.source().slug())),
                added);
    }

    @PatchMapping("/v1/sources/{source}")
    @Operation(summary = "Change a source, by JSON Merge Patch with a reason")
    @BodyExample(record = SourcePatch.class, file = "source-patch.json")
    ResponseEntity<SourceResource> patch(
            @PathVariable @Parameter(description = "Slug or id of the source.") String source,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        var faults = new Faults();
        var reason = body.read(SourcePatch.class, faults).reason();
        var edit = new SourceEdit(source, SourcePatch.changes(body.tree()), faults, revision -> {
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, revision);
            }
        });
        var written =
                journal.writeAlone(request.because(reason), RevisedSource.class, write -> editor.edit(write, edit));
        return answer(Replies.to(written, HttpStatus.OK), written.result());
    }

    private ResponseEntity<SourceResource> answer(ResponseEntity.BodyBuilder reply, RevisedSource revised) {
        var resource = resources.of(revised.source());
        return reply.eTag(ETags.of(revised.revision(), resource)).body(resource);
    }
}
