package org.kursktimeline.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Mark;
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
     * @param mark where the page begins or ends; null for the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found<ArticleView> page(ArticleQuery query, @Nullable Mark<ArticleQuery.Place> mark, int limit) {
        var seen = journal.latest();
        var ids = ids(query, mark, limit + 1);
        var views = articles.getAll(ids);
        var page = Cut.of(ids, limit, mark);
        return new Found<>(page.map(id -> Objects.requireNonNull(views.get(id))), seen);
    }

    private List<UUID> ids(ArticleQuery query, @Nullable Mark<ArticleQuery.Place> mark, int limit) {
        var sql = new StringBuilder("SELECT id FROM article WHERE TRUE");
        narrow(sql, query);
        var step = Mark.step(mark);
        if (mark != null) {
            sql.append(" AND (published_at, id) ").append(step.operator(true)).append(" (:at, :at_id)");
        }
        sql.append(" ORDER BY published_at ").append(step.direction(true));
        sql.append(", id ").append(step.direction(true)).append(" LIMIT :limit");
        return bind(jdbc.sql(sql.toString()), query, mark)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static void narrow(StringBuilder sql, ArticleQuery query) {
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
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, ArticleQuery query, @Nullable Mark<ArticleQuery.Place> mark) {
        return sql.param("sources", query.sources().toArray(UUID[]::new))
                .param("languages", query.languages().toArray(String[]::new))
                .param(
                        "regional",
                        query.languages().stream().map(tag -> tag + "-%").toArray(String[]::new))
                .param("from", at(query.from()))
                .param("to", at(query.to()))
                .param("words", Names.within(query.words()))
                .param("at", at(mark == null ? null : mark.key().publishedAt()))
                .param("at_id", mark == null ? null : mark.key().id());
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
