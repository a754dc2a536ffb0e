package org.kursktimeline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One published piece of a source; its texts are its versions. */
@Entity
@Table(name = "article")
@SuppressWarnings("NullAway.Init")
class Article {

    private static final String ORIGINAL = "original";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String url;
    private UUID sourceId;
    private String title;
    private String titleKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> authors;

    private @Nullable String language;
    private Instant publishedAt;
    private Instant retrievedAt;
    private String textKind = ORIGINAL;
    private @Nullable String attributedTo;
    private @Nullable UUID syndicatedFrom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> archiveUrls;

    private int versions;
    private Instant createdAt;

    protected Article() {}

    Article(UUID id, CanonicalUrl url, NewArticle submitted, Instant createdAt) {
        this.id = id;
        this.url = url.text();
        this.createdAt = createdAt;
        describe(submitted);
        addVersion(submitted.title(), seen(submitted, createdAt));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    int versions() {
        return versions;
    }

    String title() {
        return title;
    }

    Instant retrievedAt() {
        return retrievedAt;
    }

    /** Counts one more version: the title it has, and when it was seen. */
    int addVersion(String newTitle, Instant seen) {
        title = newTitle;
        titleKey = Names.key(newTitle);
        retrievedAt = seen;
        return ++versions;
    }

    /** Takes what is said about the article beside its text; tells whether that changed anything. */
    boolean redescribe(NewArticle submitted) {
        if (isDescribedAs(submitted)) {
            return false;
        }
        describe(submitted);
        return true;
    }

    private boolean isDescribedAs(NewArticle submitted) {
        return submitted.source().id().equals(sourceId)
                && submitted.authors().equals(authors)
                && Objects.equals(submitted.language(), language)
                && submitted.publishedAt().equals(publishedAt)
                && textKind(submitted).equals(textKind)
                && Objects.equals(submitted.attributedTo(), attributedTo)
                && Objects.equals(submitted.syndicatedFrom(), syndicatedFrom)
                && submitted.archiveUrls().equals(archiveUrls);
    }

    private void describe(NewArticle submitted) {
        sourceId = submitted.source().id();
        authors = submitted.authors();
        language = submitted.language();
        publishedAt = submitted.publishedAt();
        textKind = textKind(submitted);
        attributedTo = submitted.attributedTo();
        syndicatedFrom = submitted.syndicatedFrom();
        archiveUrls = submitted.archiveUrls();
    }

    /** Whose words the newest version is; what a post does not say stays. */
    String textKind() {
        return textKind;
    }

    private String textKind(NewArticle submitted) {
        return Optional.ofNullable(submitted.textKind()).orElse(textKind);
    }

    static Instant seen(NewArticle submitted, Instant now) {
        return submitted.retrievedAt() == null ? now : submitted.retrievedAt();
    }

    ArticleView view(SourceView source) {
        return new ArticleView(
                id,
                url,
                source,
                title,
                List.copyOf(authors),
                language,
                publishedAt,
                retrievedAt,
                textKind,
                versions,
                syndicatedFrom,
                attributedTo);
    }

    /** The row of a new article. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("version", version());
        columns.put("url", url);
        columns.put("source_id", sourceId);
        columns.put("title", title);
        columns.put("title_key", titleKey);
        columns.put("authors", authors);
        columns.put("published_at", publishedAt);
        columns.put("retrieved_at", retrievedAt);
        columns.put("text_kind", textKind);
        columns.put("archive_urls", archiveUrls);
        columns.put("versions", versions);
        columns.put("created_at", createdAt);
        Optional.ofNullable(language).ifPresent(known -> columns.put("language", known));
        Optional.ofNullable(attributedTo).ifPresent(known -> columns.put("attributed_to", known));
        Optional.ofNullable(syndicatedFrom).ifPresent(known -> columns.put("syndicated_from", known));
        return columns;
    }

    UUID sourceId() {
        return sourceId;
    }
}
