package org.kursktimeline.timeline.read;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.Condition;
import org.kursktimeline.timeline.filter.TimelineFilter;

/** The one place where conditions become SQL: constant fragments joined, never a word of the caller's. */
public final class EntrySql {

    /** Parameters that speak of one and the same figure when they are given together. */
    private static final Set<QueryParameter> OF_A_FIGURE =
            Set.of(TimelineFilter.METRIC, TimelineFilter.GROUP, TimelineFilter.MIN_VALUE, TimelineFilter.MAX_VALUE);

    private static final Set<QueryParameter> OF_TIME = Set.of(TimelineFilter.FROM, TimelineFilter.TO);

    private EntrySql() {}

    /** What holds of an entry that matches. */
    public static String events(TimelineQuery query) {
        return all(Stream.concat(shown(query), matching(query.conditions(), Condition::entrySql)));
    }

    /** The same for who looks at one entry after the other, with a plan for all values. */
    static String walked(TimelineQuery query) {
        return all(Stream.concat(shown(query), matching(query.conditions(), EntrySql::walkedSql)));
    }

    private static @Nullable String walkedSql(Condition condition) {
        return condition.walkedSql() == null ? condition.entrySql() : condition.walkedSql();
    }

    /** The same for who looks for all that match: with what the indexes of keys know beside it. */
    public static String found(TimelineQuery query) {
        var alsoHolds = query.conditions().stream().map(Condition::foundSql).filter(Objects::nonNull);
        return all(Stream.concat(Stream.of(events(query) + query.moment().andParts()), alsoHolds));
    }

    /** What holds of an entry of the moment that the audience is shown. */
    private static Stream<String> shown(TimelineQuery query) {
        return Stream.of(query.moment().sql() + query.audience().and(query.moment()));
    }

    /** What holds of an entry that matches, of whatever moment and for whatever audience; the query has a condition. */
    public static String whenever(TimelineQuery query) {
        return all(matching(query.conditions(), Condition::entrySql));
    }

    private static Stream<String> matching(List<Condition> conditions, Function<Condition, @Nullable String> sql) {
        var ofEntry = conditions.stream().map(sql).filter(Objects::nonNull);
        var ofFigure = conditions.stream()
                .filter(condition -> !condition.negated() && OF_A_FIGURE.contains(condition.parameter()))
                .map(Condition::figureSql)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(ofEntry, ofFigure.size() < 2 ? Stream.empty() : Stream.of(someFigure(ofFigure)));
    }

    /**
     * What of it holds of the order of time, as more to hold: where an index that is walked in this order begins and
     * ends.
     */
    static String andTimes(TimelineQuery query) {
        var ofTime = query.conditions().stream()
                .filter(condition -> OF_TIME.contains(condition.parameter()))
                .map(Condition::entrySql)
                .filter(Objects::nonNull);
        return all(Stream.concat(Stream.of(""), ofTime));
    }

    /** What holds of an entry {@code e} and a figure {@code f.figure} of it when the figure matches. */
    static String figures(TimelineQuery query) {
        var ofFigure = query.conditions().stream()
                .flatMap(condition ->
                        Stream.of(entrySql(condition), figureSql(condition)).flatMap(List::stream));
        return all(Stream.concat(shown(query), ofFigure));
    }

    /** An event with the unwanted figure may have others that are wanted. */
    private static List<String> entrySql(Condition condition) {
        boolean ofFigureAlone = condition.negated() && condition.figureSql() != null;
        return condition.entrySql() == null || ofFigureAlone ? List.of() : List.of(condition.entrySql());
    }

    private static List<String> figureSql(Condition condition) {
        return condition.figureSql() == null ? List.of() : List.of(condition.figureSql());
    }

    private static String someFigure(List<String> conditions) {
        return "EXISTS (SELECT FROM jsonb_array_elements(e.figures) AS f(figure) WHERE "
                + String.join(" AND ", conditions) + ")";
    }

    private static String all(Stream<String> conditions) {
        return conditions.collect(Collectors.joining("\n  AND "));
    }
}
