package org.kursktimeline.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as submitted, already checked for shape.
 *
 * @param url any spelling of its address
 * @param source resolved by {@link SourceResolver#resolve}
 * @param language BCP 47 in canonical case, see {@link LanguageTag}
 * @param retrievedAt when the submitter saw it; null for now
 * @param body null when the submitter has no text: a text stored before stays the newest
 * @param textKind one of {@link Articles#TEXT_KINDS}; null leaves what is stored, of a new article {@code original}
 * @param attributedTo the agency that the article names as its own source
 */
public record NewArticle(
        String url,
        SourceView source,
        String title,
        List<String> authors,
        @Nullable String language,
        Instant publishedAt,
        @Nullable Instant retrievedAt,
        @Nullable String body,
        @Nullable String textKind,
        @Nullable String attributedTo,
        @Nullable UUID syndicatedFrom,
        List<String> archiveUrls) {

    /** Cuts instants to the microseconds that the database keeps. */
    public NewArticle {
        authors = List.copyOf(authors);
        archiveUrls = List.copyOf(archiveUrls);
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
        retrievedAt = retrievedAt == null ? null : retrievedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
