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
        jdbc.sql("""
                        WITH made AS (
                          INSERT INTO article SELECT * FROM json_populate_record(NULL::article, CAST(:article AS json)))
                        INSERT INTO article_version
                        SELECT * FROM json_populate_record(NULL::article_version, CAST(:version AS json))
                        """)
                .param("article", json.writeValueAsString(article.columns()))
                .param("version", json.writeValueAsString(version.columns()))
                .update();
    }
}
