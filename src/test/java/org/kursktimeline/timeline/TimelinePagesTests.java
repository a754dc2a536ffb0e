package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random entries, random filters: every page walk equals the whole list, and the list equals a plain oracle's. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinePagesTests {

    private static final LocalDate START = LocalDate.of(2024, 8, 1);
    private static final int DAYS = 25;
    private static final String[] WORDS = {"bridge", "town", "drone"};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String tag = "walk-" + Ids.next();
    private final List<EntryRows.Row> rows = new ArrayList<>();

    @Autowired
    EntryRows entries;

    @Autowired
    Questions questions;

    @Autowired
    JdbcClient jdbc;

    /** What the oracle makes of one filter. */
    private record Filter(String parameter, Predicate<EntryRows.Row> holds) {}

    @BeforeEach
    void storeEntries() {
        if (rows.isEmpty()) {
            for (int write = 0; write < 10; write++) {
                var batch = Stream.generate(this::row).limit(30).toList();
                entries.store(batch);
                rows.addAll(batch);
            }
        }
    }

    @Test
    void walkingAllPagesEqualsTheWholeListAndTheOracleForEverySort() {
        for (int i = 0; i < 20; i++) {
            for (var sort : Sort.values()) {
                var filters = filters();
                if (sort == Sort.RELEVANCE) {
                    var word = pick(WORDS);
                    filters.add(List.of(new Filter("q=" + word, row -> (row.title + " " + row.quotes).contains(word))));
                } else if (sort == Sort.DISTANCE) {
                    filters.add(List.of(
                            new Filter("near=51.5,35.5", row -> row.lat != null),
                            new Filter("radius=500km", row -> row.lat != null)));
                }
                var parameters = Stream.concat(
                                Stream.of("tag=" + tag, "sort=" + sort.code()),
                                filters.stream().flatMap(group -> group.stream().map(Filter::parameter)))
                        .toList();
                var what = "seed " + seed + ": " + parameters;
                var whole = questions.ids(with(parameters, "limit=500"));
                assertThat(whole).as(what).doesNotHaveDuplicates();
                assertThat(whole).as(what).containsExactlyInAnyOrderElementsOf(expected(filters));
                var pages = questions.pages(with(parameters, "limit=7"));
                assertThat(pages.stream().flatMap(List::stream).toList())
                        .as(what)
                        .isEqualTo(whole);
                var back = questions.pagesBack(with(parameters, "limit=7"));
                Collections.reverse(back);
                assertThat(back).as(what).isEqualTo(pages);
            }
        }
    }

    @Test
    void theBestAnswersComeFirstAndIdsPartEqualOnes() {
        var ranked =
                jdbc.sql("""
                        SELECT CAST(event_id AS text) FROM entry
                        WHERE keys && ARRAY(SELECT id FROM entry_key WHERE key = :key) AND search @@ to_tsquery('english', 'bridge')
                        ORDER BY ts_rank(search, to_tsquery('english', 'bridge')) DESC, event_id DESC
                        """).param("key", "tag:" + tag).query(String.class).list();
        assertThat(ranked).hasSizeGreaterThan(20);
        assertThat(questions.walk("tag=" + tag, "q=bridge", "sort=relevance", "limit=3"))
                .as("seed " + seed)
                .isEqualTo(ranked);
    }

    @Test
    void timesRunDownAndIdsPartEqualOnes() {
        var byTime = Comparator.<EntryRows.Row, Object>comparing(
                        row -> row.startsAt,
                        (a, b) -> ((java.time.OffsetDateTime) a).compareTo((java.time.OffsetDateTime) b))
                .thenComparing(row -> row.id.toString());
        var expected = rows.stream()
                .sorted(byTime.reversed())
                .map(row -> row.id.toString())
                .toList();
        assertThat(questions.walk("tag=" + tag, "limit=11")).as("seed " + seed).isEqualTo(expected);
    }

    @Test
    void countsAreExactOrBounded() {
        assertThat(questions
                        .page(Questions.params("tag=" + tag, "limit=1", "count=exact"))
                        .count())
                .isEqualTo(new Count(300, "exact"));
        assertThat(questions
                        .page(Questions.params("tag=" + tag, "limit=1", "count=bounded"))
                        .count())
                .isEqualTo(new Count(300, "exact"));
        assertThat(questions.page(Questions.params("tag=" + tag, "limit=1")).count())
                .isNull();
    }

    private static String[] with(List<String> parameters, String more) {
        return Stream.concat(parameters.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private List<String> expected(List<List<Filter>> filters) {
        return rows.stream()
                .filter(row -> filters.stream().allMatch(group -> holds(group, row)))
                .map(row -> row.id.toString())
                .toList();
    }

    /** Values of one parameter are alternatives, negated ones must all hold. */
    private static boolean holds(List<Filter> group, EntryRows.Row row) {
        var wanted = group.stream()
                .filter(filter -> !filter.parameter().contains("=!"))
                .toList();
        return (wanted.isEmpty()
                        || wanted.stream().anyMatch(filter -> filter.holds().test(row)))
                && group.stream()
                        .filter(filter -> filter.parameter().contains("=!"))
                        .allMatch(filter -> filter.holds().test(row));
    }

    private List<List<Filter>> filters() {
        var filters = new ArrayList<List<Filter>>();
        maybe(filters, "type", "type:", "battle", "explosion", "explosion.missile_strike", "statement");
        maybe(filters, "verification", "verification:", "single_origin", "corroborated", "disputed");
        maybe(filters, "affected", "affected:", "energy", "health");
        maybe(filters, "disputed", "disputed:", "figure", "time");
        maybe(filters, "metric", "metric:", "killed", "wounded");
        if (random.nextInt(3) == 0) {
            var day = START.plusDays(random.nextInt(DAYS));
            filters.add(List.of(new Filter("from=" + day, row -> !row.last.isBefore(day))));
        }
        if (random.nextInt(3) == 0) {
            var day = START.plusDays(DAYS + random.nextInt(10));
            filters.add(List.of(new Filter("to=" + day, row -> row.first == null || !row.first.isAfter(day))));
        }
        if (random.nextInt(4) == 0) {
            filters.add(List.of(new Filter("min_origins=2", row -> row.origins >= 2)));
        }
        if (random.nextInt(4) == 0) {
            filters.add(List.of(new Filter("where_precision=admin1", row -> row.whereRank <= 5)));
        }
        if (random.nextInt(4) == 0) {
            filters.add(List.of(new Filter("when_precision=day", row -> row.whenRank <= 2)));
        }
        if (random.nextInt(4) == 0) {
            filters.add(List.of(new Filter(
                    "bbox=35,51,36,52",
                    row -> row.lat != null && row.lat >= 51 && row.lat <= 52 && row.lon >= 35 && row.lon <= 36)));
        }
        return filters;
    }

    private void maybe(List<List<Filter>> filters, String parameter, String prefix, String... values) {
        if (random.nextBoolean()) {
            return;
        }
        var group = new ArrayList<Filter>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            var value = values[random.nextInt(values.length)];
            group.add(
                    random.nextInt(3) == 0
                            ? new Filter(parameter + "=!" + value, row -> !row.keys.contains(prefix + value))
                            : new Filter(parameter + "=" + value, row -> row.keys.contains(prefix + value)));
        }
        filters.add(group);
    }

    private EntryRows.Row row() {
        var from = START.plusDays(random.nextInt(DAYS));
        var row = EntryRows.Row.anEntry()
                .has("tag:" + tag)
                .between(from, from.plusDays(random.nextInt(10) == 0 ? 5 + random.nextInt(20) : random.nextInt(3)));
        if (random.nextInt(30) == 0) {
            row.openStart();
        }
        switch (random.nextInt(4)) {
            case 0 -> row.has("type:battle", "type:battle.armed_clash");
            case 1 -> row.has("type:explosion", "type:explosion.missile_strike");
            case 2 -> row.has("type:explosion", "type:explosion.shelling");
            default -> row.has("type:statement", "type:statement.denial");
        }
        row.has("verification:" + pick("single_origin", "corroborated", "disputed"));
        if (random.nextBoolean()) {
            row.has("affected:" + pick("energy", "health", "military"));
        }
        if (random.nextBoolean()) {
            row.has("disputed:" + pick("figure", "time"));
        }
        if (random.nextBoolean()) {
            row.counts(pick("killed", "wounded"), "civilians", random.nextInt(10), 10 + random.nextInt(10));
        }
        row.titled(pick(WORDS) + " " + pick(WORDS)).quoting("the " + pick(WORDS) + " and " + pick(WORDS));
        if (random.nextBoolean()) {
            row.at(50.5 + random.nextInt(5) * 0.5, 34.5 + random.nextInt(5) * 0.5);
        }
        return row.ranked(random.nextInt(7), random.nextInt(10), random.nextInt(4));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
