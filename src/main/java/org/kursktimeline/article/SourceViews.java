package org.kursktimeline.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.journal.AfterCommit;
import org.kursktimeline.journal.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads sources that are not to be changed. Writes remember those that they found, since most name one of a few; what
 * was remembered before the last change of a source is not asked for again.
 */
@Component
class SourceViews {

    private static final long MOST_REMEMBERED = 10_000;

    /** The subselect keeps the domains from the planner, which would else plan anew for each number of them. */
    private static final String BY_DOMAINS = """
            SELECT source.* FROM source, LATERAL (
              SELECT min(array_position((SELECT CAST(:domains AS text[])), domain)) AS rank
              FROM unnest(source.domains) AS domain) AS best
            WHERE source.domains && (SELECT CAST(:domains AS text[]))
            ORDER BY best.rank, source.id
            """;

    private record Question(long age, List<String> domains) {}

    /** Of a write that has made a source: it knows more than others do. */
    private static final class Maker {}

    private final JdbcClient jdbc;
    private final Cache<Question, List<SourceView>> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    SourceViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link #byDomains(Collection)}, in a write. Another may add a source meanwhile, which it need not find. */
    List<SourceView> byDomains(Write write, List<String> domains) {
        if (write.has(Maker.class)) {
            return byDomains(domains);
        }
        var question = new Question(write.ground().sources(), domains);
        var known = remembered.getIfPresent(question);
        if (known != null) {
            return known;
        }
        var found = byDomains(domains);
        if (!found.isEmpty()) {
            AfterCommit.run(() -> remembered.put(question, found));
        }
        return found;
    }

    /** Tells that the write makes a source, which nobody else sees before it is committed. */
    void made(Write write) {
        write.keep(Maker.class, Maker::new);
    }

    /** The sources that have one of the domains, in the order of the domains as given. */
    List<SourceView> byDomains(Collection<String> domains) {
        return jdbc.sql(BY_DOMAINS)
                .param("domains", domains.toArray(String[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    private static SourceView view(ResultSet row) throws SQLException {
        return new SourceView(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("country"),
                List.of((String[]) row.getArray("domains").getArray()),
                row.getString("owner_group"),
                row.getObject("affiliation_id", UUID.class),
                row.getString("reliability"),
                row.getString("licence"),
                row.getString("attribution"),
                row.getBoolean("redistributable"));
    }
}
