package org.kursktimeline.article;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles that are still to be stored, for the derivation of entries from events that are too. */
public final class GeneratedArticles extends Articles {

    private final Map<UUID, ArticleView> known = new ConcurrentHashMap<>();

    public GeneratedArticles() {
        super(null, null, null, null, null);
    }

    /** Makes the articles known until they are {@linkplain #forget forgotten}. */
    public void know(Collection<ArticleView> articles) {
        articles.forEach(article -> known.put(article.id(), article));
    }

    public void forget(Collection<ArticleView> articles) {
        articles.forEach(article -> known.remove(article.id()));
    }

    @Override
    public Map<UUID, ArticleView> getAll(Collection<UUID> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), known::get));
    }
}
