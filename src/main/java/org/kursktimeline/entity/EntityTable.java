package org.kursktimeline.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the views leave out: names, description, ids elsewhere, population. */
@Component
class EntityTable {

    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntityTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One row without its names. */
    record Row(
            UUID id,
            int version,
            @Nullable String description,
            @Nullable String affiliation,
            Map<String, String> externalIds,
            @Nullable Long population,
            @Nullable String source,
            @Nullable String licence) {}

    /** The rows of the ids, in any order. */
    List<Row> rows(Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT e.id, e.version, e.description, a.slug AS affiliation, e.external_ids, e.population,
                               e.data_source, e.licence
                        FROM entity e LEFT JOIN entity a ON a.id = e.affiliation_id
                        WHERE e.id = ANY(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    /** The names of the ids, each entity's in its own order. */
    Map<UUID, List<EntityDetails.Name>> names(Collection<UUID> ids) {
        record Named(UUID entity, EntityDetails.Name name) {}
        return jdbc
                .sql("""
                        SELECT entity_id, text, language, script, kind FROM entity_name
                        WHERE entity_id = ANY(:ids) ORDER BY entity_id, n
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Named(
                        row.getObject("entity_id", UUID.class),
                        new EntityDetails.Name(
                                row.getString("text"),
                                row.getString("language"),
                                row.getString("script"),
                                row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Named::entity, LinkedHashMap::new, Collectors.mapping(Named::name, Collectors.toList())));
    }

    /** Ids in the order of the slugs, from the mark on; read backward when it says so. */
    List<UUID> page(EntityQuery query, @Nullable Mark<String> mark, int limit) {
        var step = Mark.step(mark);
        return jdbc.sql("""
                        SELECT id FROM entity
                        WHERE merged_into IS NULL AND (:at::text IS NULL OR slug %s :at)
                          AND (cardinality(:kinds::text[]) = 0 OR kind = ANY(:kinds))
                          AND (:within::uuid IS NULL OR :within = ANY(path))
                        ORDER BY slug %s LIMIT :limit
                        """.formatted(step.operator(false), step.direction(false)))
                .param("at", mark == null ? null : mark.key())
                .param("kinds", query.kinds().toArray(String[]::new))
                .param("within", query.within())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Slugs spelt like the text, at most twenty. */
    List<String> slugs(String text, EntityQuery scope) {
        return jdbc.sql("""
                        SELECT slug FROM entity
                        WHERE slug % :text AND merged_into IS NULL
                          AND (cardinality(:kinds::text[]) = 0 OR kind = ANY(:kinds))
                        ORDER BY similarity(slug, :text) DESC, slug LIMIT 20
                        """)
                .param("text", Spelling.fold(text).replace(' ', '-'))
                .param("kinds", scope.kinds().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("description"),
                row.getString("affiliation"),
                json.readValue(row.getString("external_ids"), IDS),
                row.getObject("population", Long.class),
                row.getString("data_source"),
                row.getString("licence"));
    }
}
