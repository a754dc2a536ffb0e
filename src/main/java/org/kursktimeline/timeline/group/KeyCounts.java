package org.kursktimeline.timeline.group;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** What lies on one day needs no words for it, as long as its year has four digits. */
    private static final String ON_A_DATE =
            "e.first_day = e.last_day AND e.first_day BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'";

    /** What is not counted is not read either: the values are known when the statement is planned. */
    private static final String CHOSEN = String.join(
            "\n",
            "SELECT CASE WHEN :keyed THEN array_send(e.keys) END AS keys,",
            "CASE WHEN :days AND " + ON_A_DATE + " THEN e.first_day - DATE '1970-01-01' END AS date,",
            "CASE WHEN :days AND NOT (" + ON_A_DATE + ") THEN d.value END AS day FROM entry e",
            TimeKeySql.LOCAL_DAYS,
            "CROSS JOIN LATERAL (" + TimeKeySql.DAY + ") AS d",
            "WHERE ");

    private static final int KEYS = 1;
    private static final int DATE = 2;
    private static final int DAY = 3;

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
     * @param kinds of the keys to be counted, e.g. {@code type}; may be none
     * @param days whether to count by local day as {@link Dimension#DAY} does; what began nobody knows when has none
     */
    public record Asked(TimelineQuery query, Set<String> kinds, boolean days) {}

    /**
     * How many entries there are of something.
     *
     * @param value a key without its kind, or the text of a day
     * @param id the value as an id; null where it is none
     */
    public record Of(String value, long events, @Nullable UUID id) {

        /** Of something that has no id. */
        public Of(String value, long events) {
            this(value, events, null);
        }

        /** Most first, then by value. */
        public static final Comparator<Of> MOST_FIRST =
                Comparator.comparingLong(Of::events).reversed().thenComparing(Of::value);
    }

    /**
     * What one question came to.
     *
     * @param keys by kind, in no order; a kind of which there is nothing is missing
     * @param days in the order of their texts
     * @param total how many match; an estimate when not all were looked at
     * @param sampled how many were looked at
     * @param exact whether those are all
     */
    public record Counted(Map<String, List<Of>> keys, List<Of> days, long total, long sampled, boolean exact) {}

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
        var few = samples.ofFew(asked.query());
        if (few.isPresent()) {
            var tally = tally(asked, few.get());
            if (samples.isCountedEach(tally.entries())) {
                return counted(asked, few.get(), tally);
            }
        }
        var chosen = samples.of(asked.query());
        return counted(asked, chosen, tally(asked, chosen));
    }

    private Counted counted(Asked asked, Samples.Chosen chosen, Tally tally) {
        var days = tally.days().entrySet().stream()
                .map(day -> new Of(day.getKey(), chosen.scaled(day.getValue())))
                .toList();
        return new Counted(
                keys(asked, chosen, tally), days, chosen.scaled(tally.entries()), tally.entries(), chosen.isWhole());
    }

    /** Each entry is read once; its many numbers are sooner added up here than by the database. */
    private Tally tally(Asked asked, Samples.Chosen chosen) {
        var tally = new Tally();
        jdbc.sql(CHOSEN + chosen.where())
                .params(chosen.bound())
                .param("keyed", !asked.kinds().isEmpty())
                .param("days", asked.days())
                .query((RowCallbackHandler) row -> add(row, tally));
        return tally;
    }

    private static void add(ResultSet row, Tally tally) throws SQLException {
        tally.addEntry();
        byte[] keys = row.getBytes(KEYS);
        if (keys != null) {
            tally.addKeys(ByteBuffer.wrap(keys));
        }
        int date = row.getInt(DATE);
        if (!row.wasNull()) {
            tally.addDate(date);
            return;
        }
        var day = row.getString(DAY);
        if (day != null) {
            tally.addDay(day);
        }
    }

    private Map<String, List<Of>> keys(Asked asked, Samples.Chosen chosen, Tally tally) {
        var keys = texts.of(tally.numbers());
        int[] counts = tally.counts();
        var counted = new HashMap<String, List<Of>>();
        for (int n = 0; n < counts.length; n++) {
            if (asked.kinds().contains(keys[n].kind())) {
                counted.computeIfAbsent(keys[n].kind(), kind -> new ArrayList<>())
                        .add(new Of(keys[n].value(), chosen.scaled(counts[n]), keys[n].id()));
            }
        }
        return counted;
    }
}
