package org.kursktimeline.entity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kursktimeline.core.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores entities with their names and match keys, inside the caller's write. */
@Component
class EntityWriter {

    private final NamedEntities entities;
    private final EntityRows rows;
    private final EntityCache cache;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntityWriter(
            NamedEntities entities,
            EntityRows rows,
            EntityCache cache,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.cache = cache;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Stores new entities; a parent or affiliation stands before what points at it. */
    List<UUID> create(List<Slugged> created) {
        cache.written(false);
        var stored = created.stream()
                .map(one -> new NamedEntity(Ids.next(), one, clock.instant()))
                .toList();
        rows.insert(stored);
        return stored.stream().map(NamedEntity::id).toList();
    }

    /** Lets a known entity become what was entered; tells whether that changed it. */
    boolean replace(NamedEntity entity, NewEntity entered, List<UUID> parentPath) {
        cache.written(true);
        int version = entity.version();
        var names = List.copyOf(entity.names());
        var path = entity.path();
        var shown = entity.shown();
        var affiliation = entity.affiliation();
        entity.become(entered, parentPath);
        entities.flush();
        if (version == entity.version()) {
            return false;
        }
        if (!names.equals(entity.names())) {
            rows.replaceKeys(List.of(entity));
        }
        if (!path.equals(entity.path())) {
            moveContents(entity);
        }
        if (!shown.equals(entity.shown())) {
            events.publishEvent(new EntityChanged(entity.id()));
        }
        if (!Objects.equals(affiliation, entity.affiliation())) {
            speakers(entity).forEach(speaker -> events.publishEvent(new EntityChanged(speaker)));
        }
        return true;
    }

    private void moveContents(NamedEntity place) {
        jdbc.sql("""
                        UPDATE entity SET path = :path || path[array_position(path, :id) + 1 :]
                        WHERE :id = ANY(path) AND id <> :id
                        """)
                .param("path", place.path().toArray(UUID[]::new))
                .param("id", place.id())
                .update();
    }

    private List<UUID> speakers(NamedEntity entity) {
        return jdbc.sql("""
                        WITH RECURSIVE speaker AS (
                          SELECT id FROM entity WHERE affiliation_id = :entity
                          UNION
                          SELECT e.id FROM speaker JOIN entity e ON e.affiliation_id = speaker.id)
                        SELECT id FROM speaker ORDER BY id
                        """).param("entity", entity.id()).query(UUID.class).list();
    }

    /** A new entity with its slug and the path of its parent, both settled. */
    record Slugged(String slug, NewEntity entity, List<UUID> parentPath) {}
}
