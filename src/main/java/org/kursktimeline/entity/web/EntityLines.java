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
            id #actor+id
            slug #actor+code
            kind #actor+type
            name #actor+name
            names #actor+name+all
            description #description
            affiliation #actor+affiliation+code
            external_ids #actor+id+external
            events #indicator+events+num
            exact #status+exact
            refresh #status+refresh
            match/score #indicator+match+num
            match/name #actor+name+match
            match/by #status+match
            path #loc+path
            feature_class #loc+type
            country #country+code
            lat #geo+lat
            lon #geo+lon
            precision #geo+precision
            time_zone #date+timezone
            population #population+num
            source #meta+source
            licence #meta+licence
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
