package org.kursktimeline.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the rows of a reference file in whatever order they stand: new ones in batches, known ones where they differ.
 * One that an editor has changed is left as the editor wants it.
 */
@Component
class ReferenceEntities {

    private final EntityWriter writer;
    private final EntityRows rows;
    private final NamedEntities entities;
    private final JdbcClient jdbc;

    ReferenceEntities(EntityWriter writer, EntityRows rows, NamedEntities entities, JdbcClient jdbc) {
        this.writer = writer;
        this.rows = rows;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Stores them all, inside the caller's write; a slug that is nowhere is an error of the file. */
    void store(List<ReferenceEntity> rows) {
        var known = known();
        var edited = edited();
        var waiting = rows;
        while (!waiting.isEmpty()) {
            var pending = waiting.stream().map(ReferenceEntity::slug).collect(Collectors.toSet());
            var ready = waiting.stream()
                    .filter(row -> row.needed().allMatch(slug -> known.containsKey(slug) && !pending.contains(slug)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("reference data points at unknown entities: "
                        + waiting.stream().map(ReferenceEntity::slug).toList());
            }
            storeReady(ready, known, edited);
            var done = new HashSet<>(ready);
            waiting = waiting.stream().filter(row -> !done.contains(row)).toList();
        }
    }

    private void storeReady(List<ReferenceEntity> ready, Map<String, Place> known, Set<String> edited) {
        var created = new ArrayList<EntityWriter.Slugged>();
        var repeated = new LinkedHashMap<UUID, EntityWriter.Slugged>();
        for (var row : ready) {
            var entity = row.finished()
                    .apply(new ReferenceEntity.Known(id(known, row.parent()), id(known, row.affiliation())));
            var parentPath = row.parent() == null ? List.<UUID>of() : path(known, row.parent());
            var slugged = new EntityWriter.Slugged(row.slug(), entity, parentPath);
            var old = known.get(row.slug());
            if (old == null) {
                created.add(slugged);
            } else if (!edited.contains(row.slug())) {
                repeated.put(old.id, slugged);
                known.put(row.slug(), Place.in(parentPath, old.id));
            }
        }
        mend(repeated);
        var ids = writer.create(created);
        for (int i = 0; i < ids.size(); i++) {
            known.put(created.get(i).slug(), Place.in(created.get(i).parentPath(), ids.get(i)));
        }
    }

    private void mend(Map<UUID, EntityWriter.Slugged> repeated) {
        if (repeated.isEmpty()) {
            return;
        }
        var made = new ArrayList<NamedEntity>();
        repeated.forEach((id, entity) -> made.add(new NamedEntity(id, entity, Instant.EPOCH)));
        var different = rows.different(made);
        repeated.forEach((id, entity) -> {
            if (different.contains(id)) {
                entities.findById(id).ifPresent(old -> writer.replace(old, entity.entity(), entity.parentPath()));
            }
        });
    }

    private static @Nullable UUID id(Map<String, Place> known, @Nullable String slug) {
        var place = slug == null ? null : known.get(slug);
        return place == null ? null : place.id;
    }

    private static List<UUID> path(Map<String, Place> known, String slug) {
        var place = known.get(slug);
        return place == null ? List.of() : place.path;
    }

    private Map<String, Place> known() {
        var known = new HashMap<String, Place>();
        jdbc.sql("SELECT id, slug, path FROM entity").query(row -> {
            var path = (UUID[]) row.getArray("path").getArray();
            known.put(row.getString("slug"), new Place(row.getObject("id", UUID.class), List.of(path)));
        });
        return known;
    }

    /** What somebody made or changed here is theirs. */
    private Set<String> edited() {
        return jdbc
                .sql("SELECT DISTINCT subject FROM change WHERE action IN ('entity.patched', 'entity.created')")
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private record Place(UUID id, List<UUID> path) {

        static Place in(List<UUID> parentPath, UUID id) {
            var path = new ArrayList<>(parentPath);
            path.add(id);
            return new Place(id, List.copyOf(path));
        }
    }
}
