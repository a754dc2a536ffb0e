package org.kursktimeline.entity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.Answer;
import org.kursktimeline.core.web.BodyExample;
import org.kursktimeline.core.web.ETags;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.TableParameter;
import org.kursktimeline.entity.EntityDetails;
import org.kursktimeline.entity.EntityDirectory;
import org.kursktimeline.entity.EntityEdit;
import org.kursktimeline.entity.EntityEditor;
import org.kursktimeline.entity.EntitySubmission;
import org.kursktimeline.journal.Journal;
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

/** Entities: persons, places, organisations, units, weapons; found by any spelling. */
@RestController
@Tag(name = "Entities", description = "People, organisations, units, weapons and places, by name in any script")
class EntityController {

    private static final String SLUG_OR_ID = "Slug or id of the entity.";

    private final EntityDirectory directory;
    private final EntityPages pages;
    private final EntityEditor editor;
    private final Journal journal;
    private final EntityLines lines;

    EntityController(
            EntityDirectory directory, EntityPages pages, EntityEditor editor, Journal journal, EntityLines lines) {
        this.directory = directory;
        this.pages = pages;
        this.editor = editor;
        this.journal = journal;
        this.lines = lines;
    }

    @GetMapping(
            path = "/v1/entities",
            produces = {MediaType.APPLICATION_JSON_VALUE, OutputFormat.TEXT_CSV})
    @Operation(
            summary = "Find entities by a name in any spelling, or list them by slug",
            description =
                    "Answers to q begin with whole names, those with events or many inhabitants first, then come parts of"
                            + " names and near ones; within each by score, then number of events, then population. A"
                            + " match says which name matched and how: exact (as spelt; of a person the surname is"
                            + " enough), transliteration (another script, habit or case), prefix, similarity. A place"
                            + " may be followed by those that it lies in: Sudzha, Kursk Oblast. An empty answer says why"
                            + " in hints.")
    @QueryParameters({EntityParameter.class, TableParameter.class})
    @QueryExample("q=Zelenskiy")
    @Answer(file = AnsweredEntities.ENTITIES, exports = "answer-entities.csv")
    ResponseEntity<?> list(QueryParams params, HttpServletRequest request) {
        var query = pages.query(params);
        var format = TableFormat.read(params, request);
        int limit = PageLimit.read(params, EntityParameter.LIMIT);
        var walk = Walk.of(request, params, EntityParameter.CURSOR);
        params.check();
        var page = query.q() == null ? pages.listed(query, walk, limit) : pages.found(query.q(), query, walk, limit);
        return format.isCsv() ? walk.table(page, lines.of(page.items(), format)) : walk.answer(page);
    }

    @GetMapping("/v1/entities/{entity}")
    @Operation(summary = "Read an entity by its slug or id")
    ResponseEntity<EntityResource> one(
            @PathVariable @Parameter(description = SLUG_OR_ID, example = "sudzha") String entity) {
        return answer(
                ResponseEntity.ok().cacheControl(CacheControl.noCache()),
                directory.find(entity).orElseThrow(() -> editor.notFound(entity)));
    }

    @PostMapping("/v1/entities")
    @Operation(
            summary = "Add an entity",
            description = "Without a slug one is made from the name. A place says its feature_class and, but for a"
                    + " country, its parent.")
    @BodyExample(record = EntitySubmission.class, file = "entity.json")
    @Answer(status = 201)
    ResponseEntity<EntityResource> add(WriteRequest request, JsonBody body) {
        var faults = new Faults();
        var submission = body.read(EntitySubmission.class, faults);
        var written = journal.write(request, EntityDetails.class, write -> editor.add(write, submission, faults));
        var slug = written.result().view().slug();
        return answer(
                Replies.to(written, HttpStatus.CREATED).location(URI.create("/v1/entities/" + slug)), written.result());
    }

    @PatchMapping("/v1/entities/{entity}")
    @Operation(
            summary = "Change an entity, by JSON Merge Patch with a reason",
            description = "Kind and slug stay. If-Match is heeded when it is there.")
    @BodyExample(
            record = EntitySubmission.class,
            without = {"kind", "slug"},
            patch = true,
            file = "entity-patch.json")
    ResponseEntity<EntityResource> patch(
            @PathVariable @Parameter(description = SLUG_OR_ID) String entity,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            WriteRequest request,
            JsonBody body) {
        var faults = new Faults();
        var patch = EntityPatch.of(body, faults);
        var edit = new EntityEdit(
                entity, patch.changes(), faults, version -> check(ifMatch, version), directory.events(entity));
        var written = journal.writeAlone(
                request.because(patch.reason()), EntityDetails.class, write -> editor.edit(write, edit));
        return answer(Replies.to(written, HttpStatus.OK), written.result());
    }

    private static ResponseEntity<EntityResource> answer(ResponseEntity.BodyBuilder reply, EntityDetails entity) {
        var resource = EntityResource.from(entity, null);
        return reply.eTag(ETags.of(entity.version(), resource)).body(resource);
    }

    private static void check(@Nullable String ifMatch, int version) {
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, version);
        }
    }
}
