package org.kursktimeline.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The events that one write has changed, each with what was done first, until they are settled. */
class Touched {

    record Touch(NewsEvent event, String action) {}

    private final Map<UUID, Touch> touches = new LinkedHashMap<>();
    private final Set<UUID> later = new TreeSet<>();
    private boolean settled;

    void add(NewsEvent event, String action) {
        if (settled) {
            throw new IllegalStateException("event " + event.id() + " was changed after the write was settled");
        }
        touches.merge(
                event.id(),
                new Touch(event, action),
                (first, later) -> first.action.equals("event.derived") ? later : first);
    }

    Set<UUID> later() {
        return later;
    }

    Map<UUID, Touch> settle() {
        settled = true;
        return touches;
    }

    boolean isSettled() {
        return settled;
    }
}
