package org.kursktimeline.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of an entity.
 *
 * @param version counts its changes
 * @param names in the order in which they were entered
 * @param affiliation slug of whom it speaks for, itself and not the root; null for nobody
 * @param externalIds its id elsewhere, by scheme
 * @param population of a place; null when not known
 * @param source who gave a place's position; null when not known
 * @param licence of that source
 * @param events number of published events that it takes part in or that lie in it
 * @param refresh {@code pending} while events that show it are still derived anew after a change of it; null otherwise
 */
public record EntityDetails(
        EntityView view,
        int version,
        @Nullable String description,
        List<Name> names,
        @Nullable String affiliation,
        Map<String, String> externalIds,
        @Nullable Long population,
        @Nullable String source,
        @Nullable String licence,
        int events,
        @Nullable String refresh) {

    /**
     * A name of the entity.
     *
     * @param language BCP 47; null when not known
     * @param script ISO 15924
     * @param kind canonical, alias, transliteration, former or abbreviation
     */
    public record Name(String text, @Nullable String language, String script, String kind) {}
}
