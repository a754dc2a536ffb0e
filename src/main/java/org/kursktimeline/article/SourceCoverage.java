package org.kursktimeline.article;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much each source has published, and when. Days are those of UTC. */
@Service
public class SourceCoverage {

    private final JdbcClient jdbc;

    SourceCoverage(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is counted.
     *
     * @param sources slugs, any of them; all when empty
     * @param from first moment of publication, inclusive
     * @param to end of publication, exclusive
     * @param format of a bucket of time, as PostgreSQL's {@code to_char} reads it; empty for one bucket
     * @param bySource whether each source is counted by itself
     */
    public record Question(List<String> sources, Instant from, Instant to, String format, boolean bySource) {}

    /**
     * How many articles fall into a bucket.
     *
     * @param source slug; null unless counted by source
     */
    public record Counted(String bucket, @Nullable String source, int articles) {}

    /** The days on which a source has published, the first one first. */
    public record Days(String slug, String name, int articles, List<LocalDate> days) {}

    /** Articles by bucket of time, then by source; nothing where none was published. */
    public List<Counted> articles(Question question) {
        return jdbc.sql("""
                        SELECT coalesce(to_char(article.published_at AT TIME ZONE 'UTC', :format), '') AS bucket,
                               CASE WHEN :by_source THEN source.slug END AS source, count(*) AS articles
                        FROM article JOIN source ON source.id = article.source_id
                        WHERE article.published_at >= :from AND article.published_at < :to
                          AND (cardinality(:sources) = 0 OR source.slug = ANY(:sources))
                        GROUP BY 1, 2 ORDER BY 1, 2
                        """)
                .param("format", question.format())
                .param("by_source", question.bySource())
                .param("from", question.from().atOffset(ZoneOffset.UTC))
                .param("to", question.to().atOffset(ZoneOffset.UTC))
                .param("sources", question.sources().toArray(String[]::new))
                .query((row, n) ->
                        new Counted(row.getString("bucket"), row.getString("source"), row.getInt("articles")))
                .list();
    }

    /** The last day before the moment on which any source published; that of the moment when none did. */
    public LocalDate lastDay(Instant end) {
        return jdbc.sql("""
                        SELECT CAST(coalesce(max(published_at), :end) AT TIME ZONE 'UTC' AS date) AS day
                        FROM article WHERE published_at < :end
                        """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .single();
    }

    /**
     * On which days each source published before the end of the question, however long before; by slug. Its articles
     * are counted over all that time.
     */
    public List<Days> days(Question question) {
        return jdbc.sql("""
                        SELECT source.slug, source.name, count(*) AS articles,
                               array_agg(DISTINCT CAST(article.published_at AT TIME ZONE 'UTC' AS date)) AS days
                        FROM article JOIN source ON source.id = article.source_id
                        WHERE article.published_at < :to
                          AND (cardinality(:sources) = 0 OR source.slug = ANY(:sources))
                        GROUP BY source.id ORDER BY source.slug
                        """)
                .param("to", question.to().atOffset(ZoneOffset.UTC))
                .param("sources", question.sources().toArray(String[]::new))
                .query((row, n) -> new Days(
                        row.getString("slug"),
                        row.getString("name"),
                        row.getInt("articles"),
                        Arrays.stream((Date[]) row.getArray("days").getArray())
                                .map(Date::toLocalDate)
                                .sorted()
                                .toList()))
                .list();
    }
}
