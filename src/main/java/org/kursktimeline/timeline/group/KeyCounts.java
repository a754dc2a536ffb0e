package org.kursktimeline.timeline.group;

import java.nio.ByteBuffer;
import java.util.Comparator;
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
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts entries by what they can be filtered by. Up to 25,000 matches each is looked at; of more a sample is. */
@Service
public class KeyCounts {

    private static final String CHOSEN = String.join(
            "\n",
            "SELECT array_send(e.keys) AS keys, d.value AS day FROM entry e",
            TimeKeySql.LOCAL_DAYS,
            "LEFT JOIN LATERAL (" + TimeKeySql.DAY + ") AS d ON :days",
            "WHERE ");

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final Samples samples;
    private final KeyTexts texts;
    private final Hints hints;

    KeyCounts(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            Samples samples,
            KeyTexts texts,
            Hints hints) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.samples = samples;
        this.texts = texts;
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
        var tally = tally(asked, chosen);
        var counts = new LinkedHashMap<String, Long>();
        keys(asked, tally).forEach((key, count) -> counts.put(key, chosen.scaled(count)));
        tally.days().forEach((day, count) -> counts.put("day:" + day, chosen.scaled(count)));
        return new Counted(counts, chosen.scaled(tally.entries()), tally.entries(), chosen.isWhole());
    }

    /** Each entry is read once; its many numbers are sooner added up here than by the database. */
    private Tally tally(Asked asked, Samples.Chosen chosen) {
        var tally = new Tally();
        RowCallbackHandler entry = row -> tally.add(ByteBuffer.wrap(row.getBytes("keys")), row.getString("day"));
        jdbc.sql(CHOSEN + chosen.where())
                .params(chosen.bound())
                .param("days", asked.days())
                .query(entry);
        return tally;
    }

    /** Most first, then by key. */
    private Map<String, Integer> keys(Asked asked, Tally tally) {
        return texts.shared(tally.numbers()).entrySet().stream()
                .filter(key -> asked.prefixes().stream().anyMatch(key.getValue()::startsWith))
                .map(key -> Map.entry(key.getValue(), tally.of(key.getKey())))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
