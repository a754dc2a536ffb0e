package org.kursktimeline.timeline.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Mark;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.EntrySql;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who and what occurs in the same events: in any role, as claimant, or as a place in which an event lies, as the filter
 * {@code entity} has it. What contains a place is in all its events and is left out.
 */
@Service
public class RelatedEntities {

    private static final String FROM = "FROM entry e CROSS JOIN LATERAL unnest(e.keys) AS number";

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final Binds binds;
    private final Entities entities;

    RelatedEntities(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            Binds binds,
            Entities entities) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.binds = binds;
        this.entities = entities;
    }

    /**
     * A page of related entities.
     *
     * @param top of each entity's events in common the newest, at most three
     */
    public record Page(Cut<Related> cut, Map<UUID, List<Related.Event>> top, Position seen) {}

    /**
     * Reads a page, most events in common first.
     *
     * @param query which events count; how many entities are on a page
     * @param kinds of entities, any of them; empty for all
     * @param mark the row at which the page begins or ends; null for the first page
     */
    public Page page(TimelineQuery query, EntityView entity, List<String> kinds, @Nullable Mark<Related> mark) {
        var ofEntity = query.ofEntity(entity.id());
        var counted = Objects.requireNonNull(
                oneState.execute(transaction -> new Counted(counts(ofEntity), pages.seen(query.moment()))));
        var all = related(counted.events, entity, kinds);
        int gap = mark == null ? 0 : gap(all, mark);
        var cut = Cut.ofWhole(all, gap, query.page().limit(), mark);
        return new Page(
                cut, top(ofEntity, cut.items().stream().map(Related::entity).toList()), counted.seen);
    }

    /** Ends before entities are read, which takes a connection of its own. */
    private record Counted(Map<UUID, Integer> events, Position seen) {}

    private static int gap(List<Related> all, Mark<Related> mark) {
        int before = mark.step().isPastTheRow() ? 1 : 0;
        return (int) all.stream()
                .filter(one -> Related.ORDER.compare(one, mark.key()) < before)
                .count();
    }

    private List<Related> related(Map<UUID, Integer> counts, EntityView entity, List<String> kinds) {
        counts.keySet().remove(entity.id());
        if (entity.place() != null) {
            counts.keySet().removeAll(entity.place().path());
        }
        return entities.getAll(counts.keySet()).values().stream()
                .filter(view -> kinds.isEmpty() || kinds.contains(view.kind()))
                .map(view -> new Related(view.id(), view.slug(), counts.getOrDefault(view.id(), 0)))
                .sorted(Related.ORDER)
                .toList();
    }

    private Map<UUID, Integer> counts(TimelineQuery query) {
        var sql = String.join(
                "\n",
                "SELECT substr(key, 8) AS entity, events FROM (SELECT number, count(*) AS events",
                FROM,
                "WHERE",
                EntrySql.events(query),
                "GROUP BY number) AS counted JOIN entry_key ON id = number WHERE key LIKE 'entity:%' ORDER BY key");
        return jdbc
                .sql(sql)
                .params(binds.of(query))
                .query((row, n) -> Map.entry(UUID.fromString(row.getString("entity")), row.getInt("events")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, List<Related.Event>> top(TimelineQuery query, Collection<UUID> wanted) {
        record InCommon(UUID entity, Related.Event event) {}
        var sql = String.join(
                "\n",
                "SELECT entity, event_id, CAST(document AS json) ->> 'title' AS title FROM (",
                "SELECT CAST(substr(key, 8) AS uuid) AS entity, e.event_id, e.document, row_number() OVER (",
                "PARTITION BY number ORDER BY e.starts_at DESC, e.event_id DESC) AS n",
                FROM,
                "JOIN entry_key ON id = number",
                "WHERE key = ANY(:wanted) AND",
                EntrySql.events(query),
                ") AS in_common WHERE n <= 3 ORDER BY entity, n");
        return jdbc
                .sql(sql)
                .params(binds.of(query))
                .param("wanted", wanted.stream().map(id -> "entity:" + id).toArray(String[]::new))
                .query((row, n) -> new InCommon(
                        row.getObject("entity", UUID.class),
                        new Related.Event(row.getObject("event_id", UUID.class), row.getString("title"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        InCommon::entity, Collectors.mapping(InCommon::event, Collectors.toList())));
    }
}
