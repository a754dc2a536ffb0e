package org.kursktimeline.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it is entered: whole, whether it is new or replaces what was known.
 *
 * @param kind what sort of thing it is
 * @param name the name it is shown under
 * @param slug its readable id; null: made from the name
 * @param names all names by which it is found; the shown one need not be repeated
 * @param description one line; null when there is none
 * @param affiliation the entity it speaks for; null when it speaks for itself
 * @param externalIds its id elsewhere, by scheme: {@code wikidata}, {@code geonames}
 * @param place for a place, null for everything else
 */
public record NewEntity(
        EntityKind kind,
        String name,
        @Nullable String slug,
        List<NewName> names,
        @Nullable String description,
        @Nullable UUID affiliation,
        Map<String, String> externalIds,
        @Nullable NewPlace place) {

    /** An entity of which only kind and name are known; not a place. */
    public static NewEntity of(EntityKind kind, String name) {
        return new NewEntity(kind, name, null, List.of(), null, null, Map.of(), null);
    }
}
