package org.kursktimeline.timeline.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.journal.Position;
import org.kursktimeline.timeline.Count;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Keyset;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.EntryRow;
import org.kursktimeline.timeline.entry.EventParts;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads pages of entries and of their figures. */
@Component
public class EntryPages {

    /** So many are found by an index of keys and sorted in the time that a walk to its bound takes. */
    private static final long FEW = 4_000;

    /** The same of a past moment, whose walk is longer. */
    private static final long FEW_IN_THE_PAST = 20_000;

    private final JdbcClient jdbc;
    private final JdbcClient walks;
    private final TransactionTemplate oneState;
    private final WideReads wide;
    private final Binds binds;

    EntryPages(
            @Qualifier("reader") JdbcClient jdbc,
            @Qualifier("walks") JdbcClient walks,
            @Qualifier("reader") TransactionTemplate oneState,
            WideReads wide,
            Binds binds) {
        this.jdbc = jdbc;
        this.walks = walks;
        this.oneState = oneState;
        this.wide = wide;
        this.binds = binds;
    }

    /**
     * What a page's statement saw.
     *
     * @param rows as read, one more than the limit when there are others
     * @param found how many match in all; null when nobody asked
     */
    record Found<T>(
            List<Placed<T>> rows,
            Position position,
            @Nullable Count found) {

        Found<T> of(long total) {
            return new Found<>(rows, position, Count.Mode.EXACT.of(total));
        }
    }

    /** A row and its place in the list. */
    record Placed<T>(T value, Keyset place) {}

    Found<EntryRow> events(TimelineQuery query) {
        return find(Rows.EVENTS, query, (row, n) -> EntryRow.from(row));
    }

    Found<FoundFigure> figures(TimelineQuery query) {
        return find(Rows.FIGURES, query, (row, n) -> FoundFigure.from(row));
    }

    /** Tells whether anything meets the conditions. */
    boolean exist(Rows rows, TimelineQuery query) {
        return jdbc.sql(PageSql.exists(rows, query))
                .params(binds.of(query))
                .query(Boolean.class)
                .single();
    }

    /** The UTC days on which the oldest and the newest of the matching events start; there must be one. */
    DataSpan span(TimelineQuery query) {
        return jdbc.sql(PageSql.span(query))
                .params(binds.of(query))
                .query((row, n) ->
                        new DataSpan(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
    }

    record DataSpan(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The position that a read of the moment sees. */
    public Position seen(Moment moment) {
        return moment.recorded() == null
                ? Position.latest(jdbc)
                : moment.recorded().position();
    }

    /**
     * A key that nobody had used may get its number between the look-up and the page, which would name a position
     * that it does not tell of: both are then read from one state, and so is an exact number. A number once known
     * never changes.
     */
    private <T> Found<T> find(Rows rows, TimelineQuery query, RowMapper<T> mapper) {
        var bound = binds.of(query);
        boolean exact = query.page().count() == Count.Mode.EXACT;
        if (Binds.isComplete(bound) && !exact) {
            return found(query, lines(walks, rows, query, bound, mapper));
        }
        return Objects.requireNonNull(oneState.execute(transaction -> {
            var complete = binds.of(query);
            var page = found(query, lines(jdbc, rows, query, complete, mapper));
            return exact ? page.of(wide.read(() -> total(rows, query, complete))) : page;
        }));
    }

    private static <T> Found<T> found(TimelineQuery query, List<Line<T>> lines) {
        var first = lines.get(0);
        return new Found<>(
                lines.stream().map(Line::value).filter(Objects::nonNull).toList(),
                first.position(),
                first.found() == null ? null : query.page().count().of(first.found()));
    }

    private long total(Rows rows, TimelineQuery query, Map<String, Object> bound) {
        return jdbc.sql(PageSql.total(rows, query))
                .params(bound)
                .query(Long.class)
                .single();
    }

    /**
     * A walk that did not go far enough is followed by a search; each answers for itself.
     *
     * @param walks whose statements are planned for all values at once, where that may be; a count may not
     */
    private <T> List<Line<T>> lines(
            JdbcClient walks, Rows rows, TimelineQuery query, Map<String, Object> bound, RowMapper<T> mapper) {
        long few = query.moment().isPast() ? FEW_IN_THE_PAST : FEW;
        var way = Way.to(rows, query, binds.isOfFew(query, bound, few));
        boolean walked = way.hasOnePlan() && query.page().count() == Count.Mode.NONE;
        var lines = lines(walked ? walks : jdbc, rows, query, way, bound, mapper);
        return lines.get(0).sure() ? lines : lines(jdbc, rows, query, Way.FOUND, bound, mapper);
    }

    private <T> List<Line<T>> lines(
            JdbcClient jdbc, Rows rows, TimelineQuery query, Way way, Map<String, Object> bound, RowMapper<T> mapper) {
        var mark = query.page().mark();
        return jdbc.sql(PageSql.page(rows, query, way))
                .params(bound)
                .params(mark == null ? Map.of() : mark.key().binds())
                .param("rows", query.page().limit() + 1)
                .param("with_claims", query.parts().needsClaims())
                .param("with_figures", query.parts().shows(EventParts.Part.FIGURES))
                .query((row, n) -> Line.from(row, n, mapper))
                .list();
    }

    /** One row of the answer; the value is null on the only row of an empty page. */
    private record Line<T>(
            @Nullable Placed<T> value,
            Position position,
            @Nullable Long found,
            boolean sure) {

        static <T> Line<T> from(ResultSet row, int n, RowMapper<T> mapper) throws SQLException {
            var at = row.getObject("as_of", OffsetDateTime.class);
            return new Line<>(
                    row.getObject("event_id", UUID.class) == null
                            ? null
                            : new Placed<>(mapper.mapRow(row, n), Keyset.from(row)),
                    at == null ? Position.NONE : new Position(row.getLong("position"), at.toInstant()),
                    row.getObject("found", Long.class),
                    row.getBoolean("sure"));
        }
    }
}
