package org.kursktimeline.timeline.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.read.Binds;
import org.kursktimeline.timeline.read.EntryPages;
import org.kursktimeline.timeline.read.Hints;
import org.kursktimeline.timeline.read.Rows;
import org.kursktimeline.timeline.read.WideReads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the timeline in groups, under its filters and of any moment. */
@Service
public class EntryGroups {

    private static final int TOP = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final EntryPages pages;
    private final WideReads wide;
    private final Binds binds;
    private final Hints hints;
    private final KeyNumbers numbers;
    private final Vocabulary vocabulary;

    EntryGroups(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("reader") TransactionTemplate oneState,
            EntryPages pages,
            WideReads wide,
            Binds binds,
            Hints hints,
            KeyNumbers numbers,
            Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.oneState = oneState;
        this.pages = pages;
        this.wide = wide;
        this.binds = binds;
        this.hints = hints;
        this.numbers = numbers;
        this.vocabulary = vocabulary;
    }

    /**
     * What of the groups is read beside their counts.
     *
     * @param most buckets; one more is read where there are more, and then nothing else
     * @param estimates what the figures of each event come to
     * @param figures what its claims say
     * @param costlyUpTo of more events none of these is read
     */
    public record Wanted(int most, boolean top, boolean estimates, boolean figures, long costlyUpTo) {

        boolean needsTop(long total) {
            return top && total <= costlyUpTo;
        }

        boolean needsFigures(long total) {
            return (estimates || figures) && total <= costlyUpTo;
        }
    }

    /**
     * Reads all groups at once. What keys stand for was looked up before, since that takes a connection of its own.
     * Where the present has a key that was not there yet, the answer is empty; a past moment has none.
     */
    public Optional<Groups> read(TimelineQuery query, Grouping by, Wanted wanted) {
        // read before a reader's connection is taken: what is not in memory yet comes over a writer's
        var metrics = vocabulary.codes(Term.METRIC).stream()
                .map(code -> TimelineFilter.METRIC.parameter() + ":" + code)
                .toList();
        return Objects.requireNonNull(oneState.execute(transaction -> {
            if (query.moment().recorded() == null && numbers.isAnyAfter(by.last(), by.prefixes())) {
                return Optional.empty();
            }
            var counts = wide.read(() -> counts(query, by, wanted.most() + 1));
            boolean whole = counts.size() <= wanted.most();
            long total = whole && by.hasEachOnce()
                    ? counts.stream().mapToLong(Groups.Count::events).sum()
                    : wide.read(() -> total(query, by));
            return Optional.of(new Groups(
                    counts,
                    whole && wanted.needsTop(total) ? top(query, by) : List.of(),
                    whole && wanted.needsFigures(total) ? figures(query, by, wanted, metrics) : List.of(),
                    total,
                    pages.seen(query.moment()),
                    total == 0 ? hints.of(Rows.EVENTS, query) : List.of()));
        }));
    }

    private List<Groups.Count> counts(TimelineQuery query, Grouping by, int most) {
        return sql(GroupSql.counts(query, by), query, by)
                .param("most", most)
                .query((row, n) -> new Groups.Count(by.key(values(row)), row.getLong("events")))
                .list();
    }

    private long total(TimelineQuery query, Grouping by) {
        return sql(GroupSql.total(query), query, by).query(Long.class).single();
    }

    private List<Groups.Top> top(TimelineQuery query, Grouping by) {
        return sql(GroupSql.top(query, by), query, by)
                .param("top", TOP)
                .query((row, n) -> new Groups.Top(
                        by.key(values(row)), row.getObject("event_id", UUID.class), row.getString("title")))
                .list();
    }

    /** The metrics have their numbers of the state that is read: one that is new to it is in no event of it. */
    private List<Groups.Figures> figures(TimelineQuery query, Grouping by, Wanted wanted, List<String> metrics) {
        RowMapper<Groups.Figures> mapper = (row, n) -> new Groups.Figures(
                by.key(values(row)),
                row.getObject("event_id", UUID.class),
                row.getString("place"),
                List.of(row.getString("place_in"), row.getString("also_in")),
                row.getString("estimates"),
                row.getString("figures"));
        return sql(GroupSql.figures(query, by), query, by)
                .param("metrics", numbers.of(metrics))
                .param("with_figures", wanted.figures())
                .query(mapper)
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql, TimelineQuery query, Grouping by) {
        return jdbc.sql(sql).params(binds.of(query)).params(by.binds());
    }

    private static List<@Nullable String> values(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("v1"), row.getString("v2"), row.getString("v3"));
    }
}
