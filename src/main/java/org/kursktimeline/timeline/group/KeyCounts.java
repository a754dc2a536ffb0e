package org.kursktimeline.timeline.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kursktimeline.core.Hint;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.Hints;
import org.kursktimeline.timeline.read.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts entries by what they can be filtered by. Up to 25,000 matches each is looked at; of more a sample is. */
@Service
public class KeyCounts {

    /** No key: they all have a colon. */
    private static final String TOTAL = "total";

    /** Of more entries the wanted keys are read beforehand, so that no others are counted; there may be ten thousand. */
    private static final long FEW = 2_000;

    private static final String AMONG_WANTED = """
            SELECT key, events, 1 FROM (SELECT number, count(*) AS events
              FROM (SELECT unnest(keys) AS number FROM chosen WHERE :by_key) AS one
              WHERE number IN (SELECT id FROM wanted) GROUP BY number) AS counted
            JOIN wanted ON id = number""";

    private static final String EACH = """
            SELECT key, events, 1 FROM (SELECT number, count(*) AS events
              FROM (SELECT unnest(keys) AS number FROM chosen WHERE :by_key) AS one GROUP BY number) AS counted
            JOIN entry_key ON id = number WHERE split_part(key, ':', 1) = ANY(:kinds)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final Samples samples;
    private final Hints hints;
    private final long few;

    @Autowired
    KeyCounts(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            Samples samples,
            Hints hints) {
        this(jdbc, oneState, pages, samples, hints, FEW);
    }

    KeyCounts(JdbcClient jdbc, TransactionTemplate oneState, EntryPages pages, Samples samples, Hints hints, long few) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.samples = samples;
        this.hints = hints;
        this.few = few;
    }

    /**
     * One question.
     *
     * @param prefixes of the keys to be counted, e.g. {@code type:}; may be none
     * @param days whether to count by local day as {@link Dimension#DAY} does; what began nobody knows when has none
     */
    public record Asked(TimelineQuery query, List<String> prefixes, boolean days) {}

    /**
     * What one question came to.
     *
     * @param keys entries by key, most first, then by key; by text of the day under the prefix {@code day:}, in order
     * @param total how many match; an estimate when not all were looked at
     * @param sampled how many were looked at
     * @param exact whether those are all
     */
    public record Counted(Map<String, Long> keys, long total, long sampled, boolean exact) {}

    /**
     * All answers, of one state.
     *
     * @param hints why nothing matches the first question; empty when something does
     */
    public record Answers(List<Counted> counted, Position position, List<Hint> hints) {}

    /** Answers the questions together. */
    public Answers read(List<Asked> questions) {
        return Objects.requireNonNull(oneState.execute(transaction -> {
            var counted = questions.stream().map(this::count).toList();
            var first = questions.get(0).query();
            return new Answers(
                    counted,
                    pages.seen(first.moment()),
                    counted.get(0).total() == 0 ? hints.of(Rows.EVENTS, first) : List.of());
        }));
    }

    private Counted count(Asked asked) {
        var chosen = samples.of(asked.query());
        var counts = counts(asked, chosen);
        long looked = Objects.requireNonNull(counts.remove(TOTAL));
        counts.replaceAll((key, count) -> chosen.scaled(count));
        return new Counted(counts, chosen.scaled(looked), looked, chosen.isWhole());
    }

    /** By key, most first, then by day, in order, and how many there are under {@link #TOTAL}; each entry is read once. */
    private Map<String, Long> counts(Asked asked, Samples.Chosen chosen) {
        var sql = String.join(
                "\n",
                "WITH chosen AS MATERIALIZED (SELECT e.keys, d.value AS day FROM entry e",
                TimeKeySql.LOCAL_DAYS,
                "LEFT JOIN LATERAL (" + TimeKeySql.DAY + ") AS d ON :days",
                "WHERE",
                chosen.where(),
                "), wanted AS MATERIALIZED (SELECT id, key FROM entry_key WHERE split_part(key, ':', 1) = ANY(:kinds))",
                "SELECT key, events FROM (",
                "SELECT '" + TOTAL + "' AS key, count(*) AS events, 0 AS part FROM chosen",
                "UNION ALL",
                chosen.about() > few ? AMONG_WANTED : EACH,
                "UNION ALL",
                "SELECT 'day:' || day, count(*), 2 FROM chosen WHERE day IS NOT NULL GROUP BY day",
                ") AS told ORDER BY part, CASE WHEN part = 1 THEN -events END, key");
        return jdbc
                .sql(sql)
                .params(chosen.bound())
                .param("days", asked.days())
                .param("by_key", !asked.prefixes().isEmpty())
                .param(
                        "kinds",
                        asked.prefixes().stream()
                                .map(prefix -> prefix.substring(0, prefix.length() - 1))
                                .toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("key"), row.getLong("events")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
