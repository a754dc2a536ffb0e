package org.kursktimeline.timeline.group;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Cut;
import org.kursktimeline.core.Mark;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.EntrySql;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** Of an entity's events so many, the newest, are looked at for those in common with each other one. */
    private static final int NEWEST = 8_000;

    private static final int TOP = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final Binds binds;
    private final Samples samples;
    private final KeyNumbers numbers;
    private final Entities entities;
    private final int newest;

    @Autowired
    RelatedEntities(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            Binds binds,
            Samples samples,
            KeyNumbers numbers,
            Entities entities) {
        this(jdbc, oneState, pages, binds, samples, numbers, entities, NEWEST);
    }

    RelatedEntities(
            JdbcClient jdbc,
            TransactionTemplate oneState,
            EntryPages pages,
            Binds binds,
            Samples samples,
            KeyNumbers numbers,
            Entities entities,
            int newest) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.binds = binds;
        this.samples = samples;
        this.numbers = numbers;
        this.entities = entities;
        this.newest = newest;
    }

    /**
     * A page of related entities.
     *
     * @param exact whether every event of the entity was counted; of more than 25,000 a sample is, and who is rare in
     *     it is not told
     * @param top of each entity's events in common the newest, at most three
     */
    public record Page(Cut<Related> cut, boolean exact, Map<UUID, List<Related.Event>> top, Position seen) {}

    /**
     * Reads a page, most events in common first.
     *
     * @param query which events count; how many entities are on a page
     * @param kinds of entities, any of them; empty for all
     * @param mark the row at which the page begins or ends; null for the first page
     */
    public Page page(TimelineQuery query, EntityView entity, List<String> kinds, @Nullable Mark<Related> mark) {
        var ofEntity = query.ofEntity(entity.id());
        var counted = Objects.requireNonNull(oneState.execute(transaction -> {
            var chosen = samples.of(ofEntity);
            return new Counted(counts(chosen), chosen.isWhole(), pages.seen(query.moment()));
        }));
        var all = related(counted.events, entity, kinds);
        int gap = mark == null ? 0 : gap(all, mark);
        var cut = Cut.ofWhole(all, gap, query.page().limit(), mark);
        return new Page(cut, counted.exact, top(ofEntity, cut.items()), counted.seen);
    }

    /** Ends before entities are read, which takes a connection of its own. */
    private record Counted(Map<UUID, Integer> events, boolean exact, Position seen) {}

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

    private Map<UUID, Integer> counts(Samples.Chosen chosen) {
        var sql = String.join(
                "\n",
                "SELECT substr(key, 8) AS entity, events FROM (SELECT number, count(*) AS events",
                "FROM entry e CROSS JOIN LATERAL unnest(e.keys) AS number",
                "WHERE",
                chosen.where(),
                "GROUP BY number) AS counted JOIN entry_key ON id = number WHERE key LIKE 'entity:%' ORDER BY key");
        return jdbc
                .sql(sql)
                .params(chosen.bound())
                .query((row, n) ->
                        Map.entry(UUID.fromString(row.getString("entity")), (int) chosen.scaled(row.getLong("events"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Found among the newest events of the entity; what is rare or long past, each for itself. */
    private Map<UUID, List<Related.Event>> top(TimelineQuery query, List<Related> page) {
        var ids = page.stream().map(Related::entity).toList();
        var keys = numbers.of(ids.stream().map(id -> "entity:" + id).toList());
        var found = inCommon(amongNewest(query), query, keys);
        var rare = IntStream.range(0, keys.length)
                .filter(i -> found.getOrDefault(keys[i], List.of()).size()
                        < Math.min(TOP, page.get(i).events()))
                .mapToObj(i -> keys[i])
                .toArray(Integer[]::new);
        if (rare.length > 0) {
            found.putAll(inCommon(each(query), query, rare));
        }
        return IntStream.range(0, keys.length)
                .boxed()
                .collect(Collectors.toMap(ids::get, i -> found.getOrDefault(keys[i], List.of())));
    }

    private static String amongNewest(TimelineQuery query) {
        return String.join(
                "\n",
                "WITH newest AS MATERIALIZED (",
                "SELECT e.event_id, e.recorded, e.reported, e.starts_at, e.keys FROM entry e WHERE",
                EntrySql.found(query),
                "ORDER BY e.starts_at DESC, e.event_id DESC LIMIT :newest)",
                "SELECT number, event_id, CAST(e.document AS json) ->> 'title' AS title FROM (",
                "SELECT number, event_id, recorded, reported, row_number() OVER (",
                "PARTITION BY number ORDER BY starts_at DESC, event_id DESC) AS n",
                "FROM newest CROSS JOIN LATERAL unnest(keys) AS number WHERE number = ANY(:wanted)",
                ") AS ranked JOIN entry e USING (event_id, recorded, reported)",
                "WHERE n <= " + TOP + " ORDER BY number, n");
    }

    /** OFFSET 0 has all of them found by their keys: the order of time would be walked far for those that are rare. */
    private static String each(TimelineQuery query) {
        return String.join(
                "\n",
                "SELECT number, event_id, CAST(document AS json) ->> 'title' AS title FROM unnest(:wanted) AS number",
                "CROSS JOIN LATERAL (SELECT * FROM (",
                "SELECT e.event_id, e.starts_at, e.document FROM entry e WHERE e.keys @> ARRAY[number] AND",
                EntrySql.found(query),
                "OFFSET 0) AS found ORDER BY starts_at DESC, event_id DESC LIMIT " + TOP + ") AS newest",
                "ORDER BY number, starts_at DESC, event_id DESC");
    }

    private Map<Integer, List<Related.Event>> inCommon(String sql, TimelineQuery query, Integer[] keys) {
        record InCommon(int key, Related.Event event) {}
        return jdbc
                .sql(sql)
                .params(binds.of(query))
                .param("wanted", keys)
                .param("newest", newest)
                .query((row, n) -> new InCommon(
                        row.getInt("number"),
                        new Related.Event(row.getObject("event_id", UUID.class), row.getString("title"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(InCommon::key, Collectors.mapping(InCommon::event, Collectors.toList())));
    }
}
