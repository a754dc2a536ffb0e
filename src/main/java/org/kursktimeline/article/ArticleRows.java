package org.kursktimeline.article;

import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.database.UnderLock;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is posted, and inserts what is new; what is stored already is read and changed through the entities. */
@Component
class ArticleRows {

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended(?, 6)); SELECT id FROM article WHERE url = ?";

    /** Columns are named, so that one that a later version adds has its default. */
    private static final String INSERT = """
            WITH made AS (
              INSERT INTO article (
                id, version, url, source_id, title, title_key, authors, language, published_at, retrieved_at, text_kind,
                attributed_to, syndicated_from, archive_urls, versions, created_at)
              SELECT
                id, version, url, source_id, title, title_key, authors, language, published_at, retrieved_at, text_kind,
                attributed_to, syndicated_from, archive_urls, versions, created_at
              FROM json_populate_record(NULL::article, CAST(:article AS json)))
            INSERT INTO article_version (
              article_id, n, title, body, content_hash, retrieved_at, created_at, shingles, text_kind)
            SELECT
              article_id, n, title, body, content_hash, retrieved_at, created_at, shingles, text_kind
            FROM json_populate_record(NULL::article_version, CAST(:version AS json))
            """;

    private final JdbcOperations plain;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArticleRows(JdbcOperations plain, JdbcClient jdbc, JsonMapper json) {
        this.plain = plain;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps other posts of the address waiting to the end of the transaction, and finds the article that has it. */
    Optional<UUID> lock(String url) {
        return UnderLock.query(plain, LOCK, row -> row.getObject("id", UUID.class), url, url);
    }

    /** The same for an article by its id, of which nothing is read before. */
    void lock(UUID id) {
        jdbc.sql("SELECT url FROM article WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(this::lock);
    }

    void insert(Article article, ArticleVersion version) {
        jdbc.sql(INSERT)
                .param("article", json.writeValueAsString(article.columns()))
                .param("version", json.writeValueAsString(version.columns()))
                .update();
    }
}
