package org.kursktimeline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Sha256;

/** An article's text as it was seen once; never rewritten, and whose words it is. */
@Entity
@Table(name = "article_version")
@IdClass(ArticleVersion.Key.class)
@SuppressWarnings("NullAway.Init")
class ArticleVersion {

    /** The article and the version's number, from 1. */
    record Key(UUID articleId, int n) {}

    @Id
    private UUID articleId;

    @Id
    private int n;

    private String title;
    private @Nullable String body;
    private String textKind;
    private byte[] contentHash;
    private Instant retrievedAt;
    private Instant createdAt;

    protected ArticleVersion() {}

    /** The newest version of an article. */
    ArticleVersion(Article article, @Nullable String body, Instant createdAt) {
        this.articleId = article.id();
        this.n = article.versions();
        this.title = article.title();
        this.body = body;
        this.textKind = article.textKind();
        this.contentHash = hash(title, body);
        this.retrievedAt = article.retrievedAt();
        this.createdAt = createdAt;
    }

    /** Corrects whose words the text is said to be; the text stays. */
    void relabel(String otherKind) {
        textKind = otherKind;
    }

    /** The row of a new version. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("article_id", articleId);
        columns.put("n", n);
        columns.put("title", title);
        columns.put("text_kind", textKind);
        columns.put("content_hash", "\\x" + HexFormat.of().formatHex(contentHash));
        columns.put("retrieved_at", retrievedAt);
        columns.put("created_at", createdAt);
        Optional.ofNullable(body).ifPresent(known -> columns.put("body", known));
        return columns;
    }

    boolean reads(String otherTitle, @Nullable String otherBody) {
        return MessageDigest.isEqual(contentHash, hash(otherTitle, otherBody));
    }

    @Nullable String body() {
        return body;
    }

    /** SHA-256 over the title, a zero byte, and the body if there is one with a one before it. */
    private static byte[] hash(String title, @Nullable String body) {
        var digest = Sha256.start();
        digest.update(title.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (body != null) {
            digest.update((byte) 1);
            digest.update(body.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
