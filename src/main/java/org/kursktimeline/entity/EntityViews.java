package org.kursktimeline.entity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads views of entities from the database. */
@Component
class EntityViews {

    private static final String VIEW = """
            SELECT e.id, e.slug, e.name, e.kind, e.lat, e.lon, e.feature_class, e.where_precision, e.path,
              (WITH RECURSIVE chain AS (
                 SELECT e.affiliation_id AS id, 1 AS step WHERE e.affiliation_id IS NOT NULL
                 UNION ALL
                 SELECT a.affiliation_id, chain.step + 1 FROM chain JOIN entity a ON a.id = chain.id
                 WHERE a.affiliation_id IS NOT NULL AND chain.step < 20)
               SELECT id FROM chain ORDER BY step DESC LIMIT 1) AS affiliation,
              p.slugs, p.time_zone, p.country
            FROM entity e
            LEFT JOIN LATERAL (
              SELECT array_agg(a.slug ORDER BY up.n) AS slugs,
                     (array_agg(a.time_zone ORDER BY up.n DESC) FILTER (WHERE a.time_zone IS NOT NULL))[1] AS time_zone,
                     (array_agg(a.country ORDER BY up.n DESC) FILTER (WHERE a.country IS NOT NULL))[1] AS country
              FROM unnest(e.path) WITH ORDINALITY AS up (id, n) JOIN entity a ON a.id = up.id) AS p ON true
            """;

    private final JdbcClient jdbc;

    EntityViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EntityView> getAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(VIEW + "WHERE e.id = ANY(:ids)")
                        .param("ids", ids.toArray(new UUID[0]))
                        .query((row, n) -> view(row))
                        .list();
    }

    Optional<EntityView> find(String slug) {
        return jdbc.sql(VIEW + "WHERE e.slug = :slug")
                .param("slug", slug)
                .query((row, n) -> view(row))
                .optional();
    }

    /** All that the entity speaks for, from the next to the root. */
    List<UUID> affiliations(UUID entity) {
        return jdbc.sql("""
                        WITH RECURSIVE chain AS (
                          SELECT affiliation_id AS id, 1 AS step FROM entity WHERE id = :entity
                          UNION ALL
                          SELECT a.affiliation_id, chain.step + 1 FROM chain JOIN entity a ON a.id = chain.id
                          WHERE chain.step < 20)
                        SELECT id FROM chain WHERE id IS NOT NULL ORDER BY step
                        """).param("entity", entity).query(UUID.class).list();
    }

    private static EntityView view(ResultSet row) throws SQLException {
        var featureClass = row.getString("feature_class");
        return new EntityView(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("affiliation", UUID.class),
                featureClass == null ? null : place(row, featureClass));
    }

    private static PlaceView place(ResultSet row, String featureClass) throws SQLException {
        return new PlaceView(
                List.of((UUID[]) array(row.getArray("path"))),
                List.of((String[]) array(row.getArray("slugs"))),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                featureClass,
                row.getString("where_precision"),
                row.getString("time_zone"),
                row.getString("country"));
    }

    private static Object array(@Nullable Array array) throws SQLException {
        if (array == null) {
            throw new IllegalStateException("a place has a path");
        }
        return array.getArray();
    }
}
