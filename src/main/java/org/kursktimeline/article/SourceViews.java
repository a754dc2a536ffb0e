package org.kursktimeline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sources that are not to be changed. */
@Component
class SourceViews {

    /** The subselect keeps the domains from the planner, which would else plan anew for each number of them. */
    private static final String BY_DOMAINS = """
            SELECT source.* FROM source, LATERAL (
              SELECT min(array_position((SELECT CAST(:domains AS text[])), domain)) AS rank
              FROM unnest(source.domains) AS domain) AS best
            WHERE source.domains && (SELECT CAST(:domains AS text[]))
            ORDER BY best.rank, source.id
            """;

    private final JdbcClient jdbc;

    SourceViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
