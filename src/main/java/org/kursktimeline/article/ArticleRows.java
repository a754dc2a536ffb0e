package org.kursktimeline.article;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is posted, and inserts what is new; what is stored already is read and changed through the entities. */
@Component
class ArticleRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArticleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps other posts of the address waiting to the end of the transaction. */
    void lock(String url) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:url, 6))")
                .param("url", url)
                .query(row -> {});
    }

    Optional<UUID> find(String url) {
        return jdbc.sql("SELECT id FROM article WHERE url = :url")
                .param("url", url)
                .query(UUID.class)
                .optional();
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
