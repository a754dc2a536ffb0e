package org.kursktimeline.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Mark;
import org.kursktimeline.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sources in the order of their slugs, and how many articles each has. */
@Service
public class SourceList {

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Journal journal;

    SourceList(JdbcClient jdbc, Sources sources, Journal journal) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.journal = journal;
    }

    /**
     * Lists at most {@code limit} sources.
     *
     * @param mark the slug at which the page begins or ends; null for the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found<SourceView> page(SourceQuery query, @Nullable Mark<String> mark, int limit) {
        var seen = journal.latest();
        var ids = ids(query, mark, limit + 1);
        var views = sources.getAll(ids);
        var page = Cut.of(ids, limit, mark);
        return new Found<>(page.map(id -> Objects.requireNonNull(views.get(id))), seen);
    }

    /** Counts the articles of each source; those without any are missing from the answer. */
    public Map<UUID, Integer> articles(Collection<UUID> sources) {
        return jdbc
                .sql("""
                        SELECT source_id, count(*) AS articles FROM article WHERE source_id = ANY (:sources)
                        GROUP BY source_id ORDER BY source_id
                        """)
                .param("sources", sources.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("source_id", UUID.class), row.getInt("articles")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<UUID> ids(SourceQuery query, @Nullable Mark<String> mark, int limit) {
        var sql = new StringBuilder("SELECT id FROM source WHERE TRUE");
        narrow(sql, query);
        var step = Mark.step(mark);
        if (mark != null) {
            sql.append(" AND slug COLLATE \"C\" ").append(step.operator(false)).append(" :at");
        }
        sql.append(" ORDER BY slug COLLATE \"C\" ")
                .append(step.direction(false))
                .append(" LIMIT :limit");
        return jdbc.sql(sql.toString())
                .param("kinds", query.kinds().toArray(String[]::new))
                .param("countries", query.countries().toArray(String[]::new))
                .param("words", Names.within(query.words()))
                .param("at", mark == null ? null : mark.key())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static void narrow(StringBuilder sql, SourceQuery query) {
        if (!query.kinds().isEmpty()) {
            sql.append(" AND kind = ANY (:kinds)");
        }
        if (!query.countries().isEmpty()) {
            sql.append(" AND country = ANY (:countries)");
        }
        if (query.words() != null) {
            sql.append(" AND name_key LIKE :words");
        }
    }
}
