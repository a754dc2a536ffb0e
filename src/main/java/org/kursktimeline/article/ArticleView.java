package org.kursktimeline.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;

/**
 * An article without its text.
 *
 * @param url canonical, see {@link CanonicalUrl}
 * @param language BCP 47
 * @param retrievedAt when the newest version was seen
 * @param textKind {@code original}, {@code translation} or {@code paraphrase}
 * @param versions number of the newest version; the first is 1
 * @param syndicatedFrom the article that this one reprints
 * @param attributedTo the agency that it names as its own source
 */
public record ArticleView(
        UUID id,
        String url,
        SourceView source,
        String title,
        List<String> authors,
        @Nullable String language,
        Instant publishedAt,
        Instant retrievedAt,
        String textKind,
        int versions,
        @Nullable UUID syndicatedFrom,
        @Nullable String attributedTo) {

    /**
     * Tells who may read the text; one that may not be redistributed is for those alone who may read such sources too.
     */
    public boolean isBodyReadBy(Actor actor) {
        return actor.may(Scope.ARTICLES_READ_BODY) && (source.redistributable() || actor.may(Scope.SOURCES_RESTRICTED));
    }
}
