package org.kursktimeline.entity.web;

import java.util.List;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.core.web.Tables;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Entities as a table, a line each: names by their text, ids elsewhere as {@code scheme:id}. */
@Component
class EntityLines {

    private static final List<Column> COLUMNS = Column.table("""
            id
            slug
            kind
            name
            names
            description
            affiliation
            external_ids
            events
            exact
            refresh
            match/score
            match/name
            match/by
            path
            feature_class
            country
            lat
            lon
            precision
            time_zone
            population
            source
            licence
            """);

    private final Tables tables;

    EntityLines(Tables tables) {
        this.tables = tables;
    }

    byte[] of(List<EntityResource> entities, TableFormat wanted) {
        return tables.of(COLUMNS, entities, wanted, EntityLines::told);
    }

    private static ObjectNode told(ObjectNode entity) {
        var names = entity.arrayNode();
        entity.path("names").forEach(name -> names.add(name.path("text").asString("")));
        var ids = entity.arrayNode();
        entity.path("external_ids")
                .properties()
                .forEach(id -> ids.add(id.getKey() + ":" + id.getValue().asString("")));
        entity.set("names", names);
        entity.set("external_ids", ids);
        entity.put("exact", entity.path("exact").asBoolean(true));
        return entity;
    }
}
