package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes many entities, their names and match keys by one statement each, since the gazetteer has thousands. */
@Component
class EntityRows {

    /** Columns are named, so that one that a later version adds has its default. */
    private static final String INSERT = """
            INSERT INTO entity (
              id, version, slug, kind, name, description, affiliation_id, merged_into, external_ids, parent_id, path,
              feature_class, country, lat, lon, where_precision, time_zone, population, data_source, licence, created_at)
            SELECT
              id, version, slug, kind, name, description, affiliation_id, merged_into, external_ids, parent_id, path,
              feature_class, country, lat, lon, where_precision, time_zone, population, data_source, licence, created_at
            FROM json_populate_recordset(NULL::entity, CAST(:rows AS json))
            """;

    private static final String INSERT_NAMES = """
            INSERT INTO entity_name (entity_id, n, text, language, script, kind)
            SELECT entity_id, n, text, language, script, kind
            FROM json_populate_recordset(NULL::entity_name, CAST(:rows AS json))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntityRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Inserts new entities with all that belongs to them. */
    void insert(Collection<NamedEntity> created) {
        jdbc.sql(INSERT).param("rows", rows(created)).update();
        jdbc.sql(INSERT_NAMES).param("rows", names(created)).update();
        insertKeys(created);
    }

    /** Makes the match keys of entities anew, after their names have changed. */
    void replaceKeys(Collection<NamedEntity> changed) {
        jdbc.sql("DELETE FROM entity_match_key WHERE entity_id = ANY(:changed)")
                .param("changed", changed.stream().map(NamedEntity::id).toArray(UUID[]::new))
                .update();
        insertKeys(changed);
    }

    /** The ids of those that the database knows otherwise, in a column or in a name. */
    Set<UUID> different(Collection<NamedEntity> entities) {
        return new HashSet<>(jdbc.sql("""
                        SELECT e.id
                        FROM json_populate_recordset(NULL::entity, :rows::json) given JOIN entity e ON e.id = given.id
                        WHERE to_jsonb(e) - '{version,created_at,merged_into}'::text[]
                              IS DISTINCT FROM to_jsonb(given) - '{version,created_at,merged_into}'::text[]
                        UNION
                        (SELECT entity_id FROM (
                           SELECT to_jsonb(name) AS name, entity_id
                           FROM json_populate_recordset(NULL::entity_name, :names::json) name
                           UNION ALL
                           SELECT to_jsonb(name), entity_id FROM entity_name name WHERE entity_id = ANY(:ids)) spelt
                         GROUP BY entity_id, name HAVING count(*) = 1)
                        """)
                .param("rows", rows(entities))
                .param("names", names(entities))
                .param("ids", entities.stream().map(NamedEntity::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private String rows(Collection<NamedEntity> entities) {
        return json.writeValueAsString(
                entities.stream().map(NamedEntity::columns).toList());
    }

    private String names(Collection<NamedEntity> entities) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var entity : entities) {
            for (int n = 0; n < entity.names().size(); n++) {
                rows.add(entity.names().get(n).columns(entity.id(), n));
            }
        }
        return json.writeValueAsString(rows);
    }

    private void insertKeys(Collection<NamedEntity> entities) {
        var keys = entities.parallelStream()
                .flatMap(entity -> keys(entity).stream())
                .toList();
        jdbc.sql("""
                        INSERT INTO entity_match_key (entity_id, n, form, match_key)
                        SELECT * FROM unnest(:entities, :numbers, :forms, :texts)
                        """)
                .param("entities", keys.stream().map(Key::entity).toArray(UUID[]::new))
                .param("numbers", keys.stream().map(Key::n).toArray(Integer[]::new))
                .param("forms", keys.stream().map(key -> key.key.form().code()).toArray(String[]::new))
                .param("texts", keys.stream().map(key -> key.key.text()).toArray(String[]::new))
                .update();
    }

    private static List<Key> keys(NamedEntity entity) {
        var keys = new ArrayList<Key>();
        for (int n = 0; n < entity.names().size(); n++) {
            var name = entity.names().get(n);
            for (var key : MatchKey.of(name.text(), name.language())) {
                keys.add(new Key(entity.id(), n, key));
            }
        }
        return keys;
    }

    private record Key(UUID entity, int n, MatchKey key) {}
}
