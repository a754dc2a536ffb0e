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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts entries by what they can be filtered by. Up to 25,000 matches each is looked at; of more a sample is. */
@Service
public class KeyCounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final Samples samples;
    private final Hints hints;

    KeyCounts(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            Samples samples,
            Hints hints) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.samples = samples;
        this.hints = hints;
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
        var counts = counts(asked, chosen.where(), chosen.bound());
        counts.replaceAll((key, count) -> chosen.scaled(count));
        return new Counted(counts, chosen.scaled(chosen.counted()), chosen.counted(), chosen.isWhole());
    }

    private Map<String, Long> counts(Asked asked, String where, Map<String, Object> bound) {
        var counts = new LinkedHashMap<String, Long>();
        if (!asked.prefixes().isEmpty()) {
            counts.putAll(byKey(asked.prefixes(), where, bound));
        }
        if (asked.days()) {
            counts.putAll(byDay(where, bound));
        }
        return counts;
    }

    private Map<String, Long> byKey(List<String> prefixes, String where, Map<String, Object> bound) {
        var sql = String.join(
                "\n",
                "SELECT key, events FROM (SELECT number, count(*) AS events",
                "FROM (SELECT unnest(e.keys) AS number FROM entry e WHERE",
                where,
                ") AS one GROUP BY number) AS counted JOIN entry_key ON id = number",
                "WHERE key LIKE ANY(:prefixes) ORDER BY events DESC, key");
        return counts(jdbc.sql(sql)
                .params(bound)
                .param("prefixes", prefixes.stream().map(prefix -> prefix + "%").toArray(String[]::new)));
    }

    private Map<String, Long> byDay(String where, Map<String, Object> bound) {
        var sql = String.join(
                "\n",
                "SELECT 'day:' || d.value AS key, count(*) AS events FROM entry e",
                TimeKeySql.LOCAL_DAYS,
                "CROSS JOIN LATERAL (" + TimeKeySql.DAY + ") AS d WHERE d.value IS NOT NULL AND",
                where,
                "GROUP BY d.value ORDER BY d.value");
        return counts(jdbc.sql(sql).params(bound));
    }

    private static Map<String, Long> counts(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> Map.entry(row.getString("key"), row.getLong("events"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
