package org.kursktimeline.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Mark;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.springframework.stereotype.Service;

/** Entities for readers: whole, listed by slug or looked up by name. */
@Service
public class EntityDirectory {

    private final Entities entities;
    private final EntityTable table;
    private final EntityLookup lookup;
    private final Jobs jobs;

    EntityDirectory(Entities entities, EntityTable table, EntityLookup lookup, Jobs jobs) {
        this.entities = entities;
        this.table = table;
        this.lookup = lookup;
        this.jobs = jobs;
    }

    /** Finds an entity by its slug or id; empty when there is none. */
    public Optional<EntityDetails> find(String slugOrId) {
        return entities.find(slugOrId)
                .flatMap(view -> getAll(List.of(view.id())).stream().findFirst());
    }

    /** How many published events an entity has, by its id; empty when there is none, of it or of them. */
    public Map<UUID, Integer> events(String slugOrId) {
        return entities.find(slugOrId)
                .map(view -> lookup.events(List.of(view.id())))
                .orElse(Map.of());
    }

    /** The entity of an id that is known to be there, with the number of its events. */
    EntityDetails get(UUID id, Map<UUID, Integer> events) {
        return getAll(List.of(id), events).get(0);
    }

    /** A page in the order of the slugs, from the mark on; the query's question is ignored. */
    public Cut<EntityDetails> page(EntityQuery query, @Nullable Mark<String> mark, int limit) {
        var page = Cut.of(table.page(query, mark, limit + 1), limit, mark);
        return page.with(getAll(page.items()));
    }

    /**
     * Entities whose names answer the question, at most 200, in the order of {@link Ranking}.
     */
    public List<Match> search(String question, EntityQuery query) {
        return lookup.search(question, query);
    }

    /** The entities of the ids, in that order; ids that are not known are left out. */
    public List<EntityDetails> getAll(Collection<UUID> ids) {
        return getAll(ids, lookup.events(ids));
    }

    /** The same with other numbers of events, by id; 0 where there is none. */
    public List<EntityDetails> getAll(Collection<UUID> ids, Map<UUID, Integer> events) {
        var views = entities.getAll(ids);
        var rows = table.rows(ids).stream().collect(Collectors.toMap(EntityTable.Row::id, Function.identity()));
        var names = table.names(ids);
        var pending = jobs.pending(
                JobKind.REFRESH, ids.stream().map(EntityChanged::subject).toList());
        return ids.stream()
                .map(id -> details(id, views, rows, names, events, pending))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable EntityDetails details(
            UUID id,
            Map<UUID, EntityView> views,
            Map<UUID, EntityTable.Row> rows,
            Map<UUID, List<EntityDetails.Name>> names,
            Map<UUID, Integer> events,
            Set<String> pending) {
        var view = views.get(id);
        var row = rows.get(id);
        return view == null || row == null
                ? null
                : new EntityDetails(
                        view,
                        row.version(),
                        row.description(),
                        names.getOrDefault(id, List.of()),
                        row.affiliation(),
                        row.externalIds(),
                        row.population(),
                        row.source(),
                        row.licence(),
                        events.getOrDefault(id, 0),
                        pending.contains(EntityChanged.subject(id)) ? "pending" : null);
    }
}
