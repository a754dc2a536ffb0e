package org.kursktimeline.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.QueryParameters;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.web.QueryExample;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityDirectory;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.web.EntityResource;
import org.kursktimeline.journal.Page;
import org.kursktimeline.journal.web.Walk;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.group.Related;
import org.kursktimeline.timeline.group.RelatedEntities;
import org.kursktimeline.timeline.group.RelatedParameter;
import org.kursktimeline.timeline.moment.Moment;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads who and what occurs in the same events as an entity. */
@RestController
@Tag(name = "Timeline")
class RelatedController {

    private final TimelineQueries queries;
    private final RelatedEntities related;
    private final Entities entities;
    private final EntityDirectory directory;

    RelatedController(TimelineQueries queries, RelatedEntities related, Entities entities, EntityDirectory directory) {
        this.queries = queries;
        this.related = related;
        this.entities = entities;
        this.directory = directory;
    }

    @GetMapping("/v1/entities/{id}/related")
    @QueryParameters({TimelineFilter.class, TimelineClock.class, RelatedParameter.class})
    @QueryExample("from=2024-08-06&limit=10")
    @Operation(
            summary = "List who and what occurs in the same events as an entity",
            description = "In any role, as claimant or as a place in which the event lies; most events in common first,"
                    + " then by slug. events counts those in common, as the filter entity finds them among the entity's"
                    + " events; top names the newest three. Of more than 25,000 events of the entity a sample is counted:"
                    + " exact is then false, and who is rare in it is not told. What contains a place is in all its"
                    + " events and left out. Whatever the moment asked for, entities are shown as they stand now.")
    ResponseEntity<Page<EntityResource>> related(
            @Parameter(description = "Slug or id", example = "sudzha") @PathVariable String id,
            QueryParams params,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var entity = entities.find(id).orElseThrow(() -> ProblemException.none("entity", id));
        var kinds = params.all(RelatedParameter.KIND).stream()
                .filter(kind -> params.isKnown(RelatedParameter.KIND, kind, Coded.codes(EntityKind.class)))
                .toList();
        var walk = Walk.of(request, params, RelatedParameter.CURSOR);
        var query = queries.read(request.getRequestURI(), params.without(RelatedParameter.CURSOR), actor);
        var page = related.page(query, entity, kinds, walk.mark(RelatedController::place));
        var answer = walk.answer(Page.of(items(page), walk.links(page.cut(), RelatedController::keys), page.seen()));
        return query.moment().recorded() == null && !query.audience().isPrivileged() ? answer : untagged(answer, query);
    }

    /**
     * The events are of a past moment and the entities of today: no position tells whether the answer has changed. Nor
     * does it tell whether the answer is for those who see more than others.
     */
    private static ResponseEntity<Page<EntityResource>> untagged(
            ResponseEntity<Page<EntityResource>> answer, TimelineQuery query) {
        return ResponseEntity.ok()
                .headers(headers -> {
                    headers.putAll(answer.getHeaders());
                    headers.remove(HttpHeaders.ETAG);
                })
                .cacheControl(query.audience().caching(Moment.NOW))
                .body(answer.getBody());
    }

    private List<EntityResource> items(RelatedEntities.Page page) {
        var rows = page.cut().items();
        var events = rows.stream().collect(Collectors.toMap(Related::entity, Related::events));
        var details = directory.getAll(rows.stream().map(Related::entity).toList(), events).stream()
                .collect(Collectors.toMap(one -> one.view().id(), one -> one));
        return rows.stream()
                .map(row -> EntityResource.related(
                        Objects.requireNonNull(details.get(row.entity())),
                        page.exact(),
                        page.top().getOrDefault(row.entity(), List.of()).stream()
                                .map(event -> new EntityResource.Event(event.id(), event.title()))
                                .toList()))
                .toList();
    }

    private static List<String> keys(Related row) {
        return List.of(row.entity().toString(), row.slug(), Integer.toString(row.events()));
    }

    private static Related place(List<String> keys) {
        return new Related(uuid(keys.get(0)), keys.get(1), Integer.parseInt(keys.get(2)));
    }

    private static UUID uuid(String text) {
        return Ids.parse(text).orElseThrow();
    }
}
