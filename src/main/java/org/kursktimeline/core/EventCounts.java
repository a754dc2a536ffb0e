package org.kursktimeline.core;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts published events for modules that lie below the timeline, which implements it. */
public interface EventCounts {

    /**
     * Counts the published events of each subject, of those that everyone may see.
     *
     * @param key which relation: {@code entity}, {@code article} or {@code source}
     * @param subjects ids; those without events are missing from the answer
     */
    Map<UUID, Integer> count(String key, Collection<UUID> subjects);
}
