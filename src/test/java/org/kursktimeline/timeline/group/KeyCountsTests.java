package org.kursktimeline.timeline.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.Marks;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.EntrySql;
import org.kursktimeline.timeline.read.Hints;
import org.kursktimeline.timeline.read.WideReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class KeyCountsTests {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    @Qualifier("reader") TransactionTemplate oneState;

    @Autowired
    JsonMapper json;

    @Autowired
    EntryPages pages;

    @Autowired
    WideReads wide;

    @Autowired
    Binds binds;

    @Autowired
    Hints hints;

    @Autowired
    TimelineQueries queries;

    private final String tag = "counts-" + Ids.next();
    private TimelineQuery query;

    /** A sample is chosen by ids: those of one test are the same in each run. */
    @BeforeEach
    void storeAThousand(TestInfo test) {
        var ids = new Random(test.getDisplayName().hashCode());
        var rows = new ArrayList<EntryRows.Row>();
        for (int n = 0; n < 1_000; n++) {
            var row = anEntry()
                    .known(new UUID(ids.nextLong(), ids.nextLong()))
                    .has("tag:" + tag, "verification:single_origin")
                    .on(n % 4 == 0 ? "2024-08-14" : "2024-08-15");
            rows.add(n % 2 == 0 ? row.has("disputed:figure") : row);
        }
        new EntryRows(jdbc, journal, json).store(rows);
        query = queries.read("/v1/facets", Questions.params("tag=" + tag), Actor.ANONYMOUS);
    }

    @Test
    void upToTheBoundEachIsCounted() {
        var counted = count(5_000);
        assertThat(counted.total()).isEqualTo(1_000);
        assertThat(counted.sampled()).isEqualTo(1_000);
        assertThat(counted.exact()).isTrue();
        assertThat(counted.keys())
                .containsOnly(
                        entry("verification", List.of(new KeyCounts.Of("single_origin", 1_000))),
                        entry("disputed", List.of(new KeyCounts.Of("figure", 500))));
        assertThat(counted.days())
                .containsExactly(new KeyCounts.Of("2024-08-14", 250), new KeyCounts.Of("2024-08-15", 750));
    }

    @Test
    void beyondItASampleIsCountedAndScaledUp() {
        var counted = count(400);
        assertThat(counted.exact()).isFalse();
        assertThat(counted.total()).isCloseTo(1_000L, withPercentage(40));
        assertThat(counted.sampled()).isBetween(50L, 600L);
        assertThat(counted.keys().get("verification"))
                .containsExactly(new KeyCounts.Of("single_origin", counted.total()));
        assertThat(counted.keys().get("disputed").get(0).events()).isCloseTo(500L, withPercentage(40));
        assertThat(counted.days().get(1).events()).isCloseTo(750L, withPercentage(40));
        assertThat(count(400)).isEqualTo(counted);
    }

    @Test
    void whatOldStatisticsTakeForAFewIsSampledAllTheSame() {
        var misled = new Samples(reader, wide, binds, 400) {
            @Override
            Optional<Chosen> ofFew(TimelineQuery of) {
                return Optional.of(new Chosen(EntrySql.found(of), binds.of(of), Marks.PARTS));
            }
        };
        assertThat(count(misled)).isEqualTo(count(400));
    }

    @Test
    void keysAndDaysAreCountedApartAsTogether() {
        var both = count(5_000);
        var days = count(new KeyCounts.Asked(query, Set.of(), true));
        assertThat(days.keys()).isEmpty();
        assertThat(days.days()).isEqualTo(both.days());
        assertThat(days.total()).isEqualTo(1_000);
        var keys = count(new KeyCounts.Asked(query, both.keys().keySet(), false));
        assertThat(keys.days()).isEmpty();
        assertThat(keys.keys()).isEqualTo(both.keys());
    }

    /** Dates are sent as numbers and all else as a text; the timeline grouped by day has texts alone. */
    @Test
    void daysAreThoseOfTheGroupedTimelineWhateverIsKnownOfThem() {
        var odd = List.of(
                odd("2024-08-14", "2024-08-14", "2024-08-14", false),
                odd("2024-08-14", "2024-08-16", "2024-08-14/2024-08-16", true),
                odd("2024-08-14", "2024-08-16", "2024-08-14?/2024-08-16", false),
                odd("2024-08-01", "2024-08-31", "2024-08~", false),
                odd("-infinity", "2024-08-31", "../2024-08-31", false),
                odd("-infinity", "-infinity", "..", false),
                odd("0044-03-15 BC", "0044-03-15 BC", "-0043-03-15", false),
                odd("0987-01-31", "0987-01-31", "0987-01-31", false),
                odd("12024-01-31", "12024-01-31", "12024-01-31", false));
        assertThat(odd).doesNotHaveDuplicates();
        var grouped = jdbc.sql("SELECT d.value AS day, count(*) AS events FROM entry e " + TimeKeySql.LOCAL_DAYS
                        + " CROSS JOIN LATERAL (" + TimeKeySql.DAY + ") AS d"
                        + " WHERE e.keys @> ARRAY(SELECT id FROM entry_key WHERE key = :key) AND d.value IS NOT NULL"
                        + " GROUP BY d.value ORDER BY d.value COLLATE \"C\"")
                .param("key", "tag:" + tag)
                .query((row, n) -> new KeyCounts.Of(row.getString("day"), row.getLong("events")))
                .list();
        var counted = count(5_000);
        assertThat(counted.days())
                .isEqualTo(grouped)
                .contains(
                        new KeyCounts.Of("2024-08-14", 253),
                        new KeyCounts.Of("2024-08", 1),
                        new KeyCounts.Of("0987-01-31", 1),
                        new KeyCounts.Of("12024-01-31", 1));
        assertThat(counted.total()).isEqualTo(1_000 + odd.size());
    }

    private UUID odd(String first, String last, String edtf, boolean lasted) {
        var row = anEntry().has("tag:" + tag);
        new EntryRows(jdbc, journal, json).store(List.of(row));
        jdbc.sql("UPDATE entry SET first_day = CAST(:first AS date), last_day = CAST(:last AS date), edtf = :edtf,"
                        + " lasted = :lasted WHERE event_id = :id")
                .param("first", first)
                .param("last", last)
                .param("edtf", edtf)
                .param("lasted", lasted)
                .param("id", row.id)
                .update();
        return row.id;
    }

    private KeyCounts.Counted count(KeyCounts.Asked asked) {
        return count(new Samples(reader, wide, binds, 5_000), asked);
    }

    private KeyCounts.Counted count(int exactUpTo) {
        return count(new Samples(reader, wide, binds, exactUpTo));
    }

    private KeyCounts.Counted count(Samples samples) {
        return count(samples, new KeyCounts.Asked(query, Set.of("verification", "disputed"), true));
    }

    private KeyCounts.Counted count(Samples samples, KeyCounts.Asked asked) {
        return new KeyCounts(reader, oneState, pages, samples, new KeyTexts(reader), hints)
                .read(List.of(asked))
                .counted()
                .get(0);
    }
}
