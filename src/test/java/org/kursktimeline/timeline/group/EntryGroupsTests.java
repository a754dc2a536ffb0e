package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EntryGroupsTests {

    private static final List<String> DAYS = List.of("2024-08-14", "2024-08-15", "2024-08-16");
    private static final List<String> TYPES = List.of("battle", "other");

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TimelineQueries queries;

    @Autowired
    Groupings groupings;

    @Autowired
    EntryGroups groups;

    @Autowired
    Timeline timeline;

    /** What is stored, of which the groups are made here once more. */
    private record Stored(List<String> key, UUID id, int origins, java.time.OffsetDateTime startsAt) {}

    private final String tag = "groups-" + Ids.next();
    private final List<Stored> stored = new ArrayList<>();
    private final long seed = System.nanoTime();
    private TimelineQuery query;

    @BeforeEach
    void storeTwoHundred() {
        var random = new Random(seed);
        var rows = new ArrayList<EntryRows.Row>();
        for (int n = 0; n < 200; n++) {
            var day = DAYS.get(random.nextInt(random.nextBoolean() ? 1 : DAYS.size()));
            var type = TYPES.get(random.nextInt(TYPES.size()));
            // few have many origins, and many are equal; of the last day all are
            int origins = day.equals(DAYS.get(2)) ? 1 : 1 + (int) (random.nextDouble() * random.nextDouble() * 6);
            var row = anEntry().has("tag:" + tag, "type:" + type).on(day).ranked(2, 1, origins);
            row.keys.removeIf(key -> key.startsWith("type:") && !key.equals("type:" + type));
            rows.add(n % 3 == 0 ? row.counts("killed", "civilians", 1, 2) : row);
            stored.add(new Stored(List.of(day, type), row.id, origins, row.startsAt));
        }
        new EntryRows(jdbc, journal, json).store(rows);
        query = queries.read("/v1/timeline", Questions.params("tag=" + tag), Actor.ANONYMOUS);
    }

    @Test
    void theTopOfABucketAreThoseOfMostOriginsThenTheNewest() {
        var expected = stored.stream().collect(Collectors.groupingBy(Stored::key));
        var found = read(Long.MAX_VALUE).top().stream()
                .collect(Collectors.groupingBy(
                        Groups.Top::key, Collectors.mapping(Groups.Top::id, Collectors.toList())));
        assertThat(found.keySet()).as("seed " + seed).isEqualTo(expected.keySet());
        expected.forEach((key, all) ->
                assertThat(found.get(key)).as("seed %d, %s", seed, key).isEqualTo(best(all)));
    }

    private static List<UUID> best(List<Stored> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Stored::origins)
                        .thenComparing(Stored::startsAt)
                        .thenComparing(one -> one.id().toString())
                        .reversed())
                .limit(3)
                .map(Stored::id)
                .toList();
    }

    @Test
    void figuresAreReadUpToSoManyEventsAndCountsAlways() {
        assertThat(read(200).figures()).hasSize(67);
        var beyond = read(199);
        assertThat(beyond.figures()).isEmpty();
        assertThat(beyond.total()).isEqualTo(200);
        assertThat(beyond.counts().stream().collect(Collectors.toMap(Groups.Count::key, Groups.Count::events)))
                .isEqualTo(counts());
    }

    private Map<List<String>, Long> counts() {
        return stored.stream().collect(Collectors.groupingBy(Stored::key, Collectors.counting()));
    }

    private Groups read(long costlyUpTo) {
        var by = groupings.of(List.of(Dimension.DAY, Dimension.TYPE), null, "admin1", List.of());
        return groups.read(query, by, new EntryGroups.Wanted(100, true, true, true, costlyUpTo))
                .orElseThrow();
    }

    @Test
    void whatHasAKeyThatNobodyNamedYetIsNotCountedUnderNothing() {
        var by = groupings.of(List.of(Dimension.SOURCE), null, "admin1", List.of());
        var wanted = new EntryGroups.Wanted(100, false, false, false, 0);
        assertThat(groups.read(query, by, wanted)).isPresent();
        var before = query.at(query.moment().asOf(timeline.seen(query.moment())));
        new EntryRows(jdbc, journal, json).store(List.of(anEntry().has("tag:" + tag, "other-key:" + Ids.next())));
        assertThat(groups.read(query, by, wanted)).as("no key of a source").isPresent();
        new EntryRows(jdbc, journal, json).store(List.of(anEntry().has("tag:" + tag, "source:" + Ids.next())));
        assertThat(groups.read(query, by, wanted)).as("a key of a source").isEmpty();
        assertThat(groups.read(before, by, wanted))
                .hasValueSatisfying(found ->
                        assertThat(found.total()).as("what was there before it").isEqualTo(200));
        assertThat(groups.read(query, groupings.of(List.of(Dimension.SOURCE), null, "admin1", List.of()), wanted))
                .hasValueSatisfying(found -> assertThat(found.total()).isEqualTo(202));
    }
}
