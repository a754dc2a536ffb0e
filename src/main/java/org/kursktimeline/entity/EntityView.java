package org.kursktimeline.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules need to know of an entity.
 *
 * @param slug readable id, never changed
 * @param name the name it is shown under
 * @param kind a code of {@link EntityKind}
 * @param affiliation the root of its chain of affiliations; null when it is affiliated to nobody
 * @param place for a place, null for everything else
 */
public record EntityView(
        UUID id,
        String slug,
        String name,
        String kind,
        @Nullable UUID affiliation,
        @Nullable PlaceView place) {

    /** What it belongs to in the end: the root of its chain of affiliations, else itself. */
    public UUID root() {
        return affiliation == null ? id : affiliation;
    }
}
