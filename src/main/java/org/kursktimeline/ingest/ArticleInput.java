package org.kursktimeline.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceRef;
import org.kursktimeline.core.Words;

/**
 * An article with its events, as {@code POST /v1/articles} takes it.
 *
 * @param url http or https; its canonical form is the article's identity
 * @param source a known source's slug, or an object matched by domain, then by name, else created
 * @param language BCP 47
 * @param publishedAt RFC 3339 with offset
 * @param retrievedAt when the text was fetched; now when left out
 * @param body the text that quotes are checked against; quotes stay unchecked without it
 * @param textKind left out: as it is stored, of a new article original
 * @param attributedTo the agency or outlet that the article names as its source
 * @param status default for its events
 * @param match default for its events
 */
public record ArticleInput(
        @NotBlank @Size(max = 2048) String url,
        SourceRef source,
        @NotBlank @Size(max = 500) String title,
        @Nullable String language,
        Instant publishedAt,
        @Nullable Instant retrievedAt,
        @Size(max = 50) List<@Size(max = 200) String> authors,
        @Nullable @Size(max = 2_000_000) String body,

        @Words({"original", "translation", "paraphrase"}) @Nullable String textKind,

        @Nullable @Size(max = 200) String attributedTo,
        @Size(max = 20) List<@Size(max = 2048) String> archiveUrls,
        @Words({"draft", "published"}) @Nullable String status,
        @Words({"propose", "auto", "never"}) @Nullable String match,
        @Size(max = 200) List<EventInput> events) {}
