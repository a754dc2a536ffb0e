package org.kursktimeline.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The articles that one write has made, which it derives events from in the end: it knows them, and need not read them
 * back.
 */
class MadeArticles {

    private final Map<UUID, ArticleView> views = new HashMap<>();

    void add(ArticleView made) {
        views.put(made.id(), made);
    }

    /** Lets go of one that the write changes after all. */
    void forget(UUID id) {
        views.remove(id);
    }

    Map<UUID, ArticleView> among(Collection<UUID> ids) {
        var among = new HashMap<>(views);
        among.keySet().retainAll(ids);
        return among;
    }
}
