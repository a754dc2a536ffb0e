package org.kursktimeline.timeline.group;

import java.util.Comparator;
import java.util.UUID;

/**
 * An entity that has events in common with another.
 *
 * @param events how many
 */
public record Related(UUID entity, String slug, int events) {

    /** Most events first, then by slug. */
    static final Comparator<Related> ORDER =
            Comparator.comparingInt(Related::events).reversed().thenComparing(Related::slug);

    /** One of the events in common. */
    public record Event(UUID id, String title) {}
}
