package org.kursktimeline.core;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts published events for modules that lie below the timeline, which implements it. */
public interface EventCounts {

    /** Greater counts are estimates, to two digits. */
    int EXACT_UP_TO = 10_000;

    /**
     * Counts the published events of each subject, of those that everyone may see; those of more than
     * {@link #EXACT_UP_TO} by a sample, as it was at most a minute ago.
     *
     * @param key which relation: {@code entity}, {@code article} or {@code source}
     * @param subjects ids; those without events are missing from the answer
     */
    Map<UUID, Integer> count(String key, Collection<UUID> subjects);

    /**
     * About the same, to put many subjects in order: what the database's statistics tell is not counted, and so has
     * in it what is not published, withheld or past; rarer ones are counted.
     */
    Map<UUID, Integer> about(String key, Collection<UUID> subjects);
}
