package org.kursktimeline.article.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kursktimeline.core.EventCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many published events there are; none where nothing counts them. */
@Component
class Counts {

    private final ObjectProvider<EventCounts> events;

    Counts(ObjectProvider<EventCounts> events) {
        this.events = events;
    }

    Map<UUID, Integer> events(String key, Collection<UUID> subjects) {
        var counter = events.getIfAvailable();
        return counter == null || subjects.isEmpty() ? Map.of() : counter.count(key, subjects);
    }

    int events(String key, UUID subject) {
        return events(key, List.of(subject)).getOrDefault(subject, 0);
    }
}
