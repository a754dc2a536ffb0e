package org.kursktimeline.entity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.core.Words;
import org.kursktimeline.entity.EntityDetails;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Match;
import org.kursktimeline.entity.MatchedBy;
import org.kursktimeline.entity.PlaceView;

/**
 * An entity as answered. Members that are a place's alone are left out elsewhere, and where they are not known.
 *
 * @param affiliation slug of whom it speaks for; null for nobody
 * @param events number of published events that it takes part in or that lie in it
 * @param exact false where {@code events} is an estimate, beyond 10,000 and among related entities of very many events;
 *     left out elsewhere
 * @param refresh {@code pending} while events that show it are still derived anew after a change of it; left out
 *     otherwise
 * @param match why it was found; only in answers to {@code q}
 * @param top the newest events in common; only of related entities, where {@code events} counts those in common
 * @param path slugs from the country down to the place itself
 * @param precision how exactly its point lies; admin2 is the point of its district
 * @param timeZone its own or that of the nearest place around it
 * @param source who gave the position
 */
public record EntityResource(
        UUID id,
        String slug,
        String kind,
        String name,
        List<EntityDetails.Name> names,
        @Nullable String description,
        @Nullable String affiliation,
        Map<String, String> externalIds,
        int events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean exact,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Words("pending")
        String refresh,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Matched match,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Event> top,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String featureClass,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String country,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double lat,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double lon,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String precision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String timeZone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long population,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licence) {

    /**
     * Why an entity was found.
     *
     * @param score 0 to 1
     * @param name the name that matched best
     * @param by exact, transliteration, prefix or similarity
     */
    public record Matched(double score, String name, MatchedBy by) {}

    /** One event of the entity. */
    public record Event(UUID id, String title) {}

    static EntityResource from(EntityDetails entity, @Nullable Match match) {
        var matched = match == null ? null : new Matched(match.score(), match.name(), match.by());
        return of(entity, entity.events() <= EventCounts.EXACT_UP_TO, matched, null);
    }

    /**
     * An entity that has events in common with another, as many as it tells.
     *
     * @param exact whether their number is no estimate
     * @param top some of them
     */
    public static EntityResource related(EntityDetails entity, boolean exact, List<Event> top) {
        return of(entity, exact, null, top);
    }

    private static EntityResource of(
            EntityDetails entity, boolean exact, @Nullable Matched match, @Nullable List<Event> top) {
        EntityView view = entity.view();
        PlaceView place = view.place();
        return new EntityResource(
                view.id(),
                view.slug(),
                view.kind(),
                view.name(),
                entity.names(),
                entity.description(),
                entity.affiliation(),
                entity.externalIds(),
                entity.events(),
                exact ? null : false,
                entity.refresh(),
                match,
                top,
                place == null ? null : place.pathSlugs(),
                place == null ? null : place.featureClass(),
                place == null ? null : place.country(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.precision(),
                place == null ? null : place.timeZone(),
                entity.population(),
                entity.source(),
                entity.licence());
    }
}
