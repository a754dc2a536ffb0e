package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.journal.Write;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads persons, organisations, units and weapons; persons in public office and public commentators only. */
@Component
@Order(3)
class EntityLoader implements ReferenceLoader {

    private final ReferenceEntities entities;
    private final JsonMapper json;

    EntityLoader(ReferenceEntities entities, JsonMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public List<String> files() {
        return List.of("entities.json");
    }

    @Override
    public void load(ReferenceFile file, Write write) {
        entities.store(Arrays.stream(json.readValue(file.content(), Row[].class))
                .map(row -> new ReferenceEntity(row.slug, null, row.affiliation, row::entity))
                .toList());
    }

    private record Row(
            String slug,
            String kind,
            String name,
            @Nullable List<NewName> names,
            @Nullable String description,
            @Nullable String affiliation,
            @Nullable Map<String, String> externalIds) {

        NewEntity entity(ReferenceEntity.Known known) {
            return new NewEntity(
                    Coded.find(EntityKind.class, kind)
                            .orElseThrow(() -> new IllegalStateException(slug + " has no known kind")),
                    name,
                    slug,
                    names == null ? List.of() : names,
                    description,
                    known.affiliation(),
                    externalIds == null ? Map.of() : externalIds,
                    null);
        }
    }
}
