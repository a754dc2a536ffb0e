package org.kursktimeline.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Articles in the order of their publication, newest first. */
@Service
public class ArticleList {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Journal journal;

    ArticleList(JdbcClient jdbc, Articles articles, Journal journal) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.journal = journal;
    }

    /**
     * Lists at most {@code limit} articles.
     *
     * @param after where the page before ended; null for the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found<ArticleView> page(ArticleQuery query, ArticleQuery.@Nullable After after, int limit) {
        var seen = journal.latest();
        var ids = ids(query, after, limit + 1);
        var views = articles.getAll(ids);
        return Found.of(
                ids.stream().map(views::get).map(Objects::requireNonNull).toList(), limit, seen);
    }

    private List<UUID> ids(ArticleQuery query, ArticleQuery.@Nullable After after, int limit) {
        var sql = new StringBuilder("SELECT id FROM article WHERE TRUE");
        if (!query.sources().isEmpty()) {
            sql.append(" AND source_id = ANY (:sources)");
        }
        if (!query.languages().isEmpty()) {
            sql.append(" AND (language = ANY (:languages) OR language LIKE ANY (:regional))");
        }
        if (query.from() != null) {
            sql.append(" AND published_at >= :from");
        }
        if (query.to() != null) {
            sql.append(" AND published_at < :to");
        }
        if (query.words() != null) {
            sql.append(" AND title_key LIKE :words");
        }
        if (after != null) {
            sql.append(" AND (published_at, id) < (:after, :after_id)");
        }
        return bind(
                        jdbc.sql(sql.append(" ORDER BY published_at DESC, id DESC LIMIT :limit")
                                .toString()),
                        query,
                        after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, ArticleQuery query, ArticleQuery.@Nullable After after) {
        return sql.param("sources", query.sources().toArray(UUID[]::new))
                .param("languages", query.languages().toArray(String[]::new))
                .param(
                        "regional",
                        query.languages().stream().map(tag -> tag + "-%").toArray(String[]::new))
                .param("from", at(query.from()))
                .param("to", at(query.to()))
                .param("words", Names.within(query.words()))
                .param("after", at(after == null ? null : after.publishedAt()))
                .param("after_id", after == null ? null : after.id());
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
