package org.kursktimeline.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of an entity.
 *
 * @param size the inhabitants of a place, where not known as many as its class suggests; for whoever is no place as
 *     many as a large town, so that only places can be the hamlet that stands back
 * @param parent the place that contains it; null for none
 */
record IndexedEntity(
        UUID id,
        String slug,
        String kind,
        long size,
        @Nullable UUID parent,
        List<Name> names) {

    private static final long NO_PLACE = 100_000;
    private static final String PERSON = EntityKind.PERSON.code();

    /** A name with its language; null when not known. */
    record Name(String text, @Nullable String language) {}

    /** The size of a place; of anything else when the class is null. */
    static long size(@Nullable String featureClass, @Nullable Long population) {
        if (featureClass == null) {
            return NO_PLACE;
        } else if (population != null) {
            return population;
        }
        return switch (featureClass) {
            case "country" -> 10_000_000;
            case "admin1" -> 1_000_000;
            case "admin2", "admin3" -> 15_000;
            case "facility", "area" -> 1_000;
            default -> 0;
        };
    }

    boolean isPerson() {
        return kind.equals(PERSON);
    }
}
