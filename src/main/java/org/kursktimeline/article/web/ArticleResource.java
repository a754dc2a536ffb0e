package org.kursktimeline.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.core.Column;

/**
 * An article as answered.
 *
 * @param textKind {@code paraphrase} where the text is not the outlet's own words
 * @param versions how many texts of it were seen
 * @param events how many published events it reports
 * @param body the newest text; left out unless the key may read bodies
 */
record ArticleResource(
        UUID id,
        String url,
        SourceName source,
        String title,
        List<String> authors,
        @Nullable String language,
        Instant publishedAt,
        Instant retrievedAt,
        String textKind,
        int versions,
        @Nullable UUID syndicatedFrom,
        @Nullable String attributedTo,
        int events,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String body) {

    /** Those of a table; the text of an article is in none. */
    static final List<Column> COLUMNS = Column.table("""
            id #meta+article+id
            url #meta+url+article
            source/slug #org+source+code
            source/name #org+source+name
            title #meta+article+title
            authors #meta+article+authors
            language #meta+article+language
            published_at #date+published
            retrieved_at #date+retrieved
            text_kind #meta+article+words
            versions #meta+article+version+num
            syndicated_from #meta+article+id+original
            attributed_to #org+source+original
            events #indicator+events+num
            """);

    /** A source, named. */
    record SourceName(String slug, String name) {}

    static ArticleResource from(ArticleView article, int events, @Nullable String body) {
        return new ArticleResource(
                article.id(),
                article.url(),
                new SourceName(article.source().slug(), article.source().name()),
                article.title(),
                article.authors(),
                article.language(),
                article.publishedAt(),
                article.retrievedAt(),
                article.textKind(),
                article.versions(),
                article.syndicatedFrom(),
                article.attributedTo(),
                events,
                body);
    }
}
