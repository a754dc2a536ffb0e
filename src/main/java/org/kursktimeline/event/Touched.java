package org.kursktimeline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The events that one write has changed, each with what was done first, until they are settled; those that it has made
 * are stored then.
 */
class Touched {

    record Touch(NewsEvent event, String action) {}

    private final Map<UUID, Touch> touches = new LinkedHashMap<>();
    private final Set<UUID> later = new TreeSet<>();
    private final Map<UUID, NewsEvent> made = new LinkedHashMap<>();
    private final List<ArticleEvent> named = new ArrayList<>();
    private boolean settled;

    void add(NewsEvent event, String action) {
        requireOpen(event.id());
        touches.merge(
                event.id(),
                new Touch(event, action),
                (first, later) -> first.action.equals("event.derived") ? later : first);
    }

    void make(NewsEvent event, String action) {
        add(event, action);
        made.put(event.id(), event);
    }

    Optional<NewsEvent> made(UUID id) {
        return Optional.ofNullable(made.get(id));
    }

    Collection<NewsEvent> made() {
        return made.values();
    }

    void name(ArticleEvent first) {
        requireOpen(first.view().event());
        named.add(first);
    }

    private void requireOpen(UUID event) {
        if (settled) {
            throw new IllegalStateException("event " + event + " was changed after the write was settled");
        }
    }

    List<ArticleEvent> named() {
        return named;
    }

    /** Tells whether it has changed events that were there before. */
    boolean hasKnown() {
        return touches.size() > made.size();
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
