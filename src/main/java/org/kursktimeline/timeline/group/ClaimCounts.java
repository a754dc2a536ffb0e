package org.kursktimeline.timeline.group;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many claims on published events were reported when, and by which source. Days are those of UTC. */
@Service
public class ClaimCounts {

    /** The present entry of an event begins with its last report, so earlier ones need not be opened. */
    private static final String CLAIMS = String.join("\n", """
            SELECT coalesce(to_char(reported_at AT TIME ZONE 'UTC', :format), '') AS bucket,
                   CASE WHEN :by_source THEN source END AS source,
                   count(*) AS claims, count(DISTINCT event_id) AS events
            FROM (
              SELECT e.event_id, c.claim #>> '{article,source,slug}' AS source,
                     CAST(c.claim ->> 'reported_at' AS timestamptz) AS reported_at
              FROM entry e CROSS JOIN LATERAL jsonb_array_elements(CAST(e.claims AS jsonb)) AS c(claim)
              WHERE e.reported >= :from AND e.status = 'published' AND""", Moment.PRESENT);

    private static final String COUNTED = """
            ) AS claim
            WHERE reported_at >= :from AND reported_at < :to AND (cardinality(:sources) = 0 OR source = ANY(:sources))
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    private final JdbcClient jdbc;

    ClaimCounts(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is counted.
     *
     * @param sources slugs, any of them; all when empty
     * @param from first moment of report, inclusive
     * @param to end of report, exclusive
     * @param format of a bucket of time, as PostgreSQL's {@code to_char} reads it; empty for one bucket
     * @param bySource whether each source is counted by itself
     */
    public record Question(List<String> sources, Instant from, Instant to, String format, boolean bySource) {}

    /**
     * @param source slug; null unless counted by source
     * @param events that the claims are about, each counted once in a row
     */
    public record Counted(String bucket, @Nullable String source, int claims, int events) {}

    /** Claims that the audience is shown, by bucket of time, then by source; nothing where none was reported. */
    public List<Counted> read(Question question, Audience audience) {
        return jdbc.sql(CLAIMS + audience.and(Moment.NOW) + COUNTED)
                .params(audience.binds())
                .param("format", question.format())
                .param("by_source", question.bySource())
                .param("from", question.from().atOffset(ZoneOffset.UTC))
                .param("to", question.to().atOffset(ZoneOffset.UTC))
                .param("sources", question.sources().toArray(String[]::new))
                .query((row, n) -> new Counted(
                        row.getString("bucket"), row.getString("source"), row.getInt("claims"), row.getInt("events")))
                .list();
    }
}
