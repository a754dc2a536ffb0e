package org.kursktimeline.timeline.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/**
 * What one parameter asks of an entry {@code e}, and of a figure {@code f.figure} where it speaks of figures. The SQL
 * is constant text; what the caller sent is only ever bound.
 *
 * @param parameter the parameter
 * @param entrySql null when it asks nothing of the entry itself
 * @param walkedSql the same as {@code entrySql} for a walk, whose plan does not know the values: what hangs on them
 *     alone is worked out once, and not for each entry; null when it does not differ
 * @param figureSql null when it asks nothing of figures
 * @param foundSql what follows of the entry from it and the conditions beside it, for an index by which all that match
 *     are looked for; null when nothing does
 * @param negated true for {@code !v}
 * @param binds values by name; names are unique among the conditions of a query
 */
public record Condition(
        QueryParameter parameter,
        @Nullable String entrySql,
        @Nullable String walkedSql,
        @Nullable String figureSql,
        @Nullable String foundSql,
        boolean negated,
        Map<String, Object> binds) {

    /** Keys as text, to be bound as an array of their numbers. */
    public record Keys(List<String> texts) {}

    /** A condition on the entry alone. */
    public static Condition onEntry(QueryParameter filter, String sql, Map<String, Object> binds) {
        return new Condition(filter, sql, null, null, null, false, binds);
    }

    /** The same with what is asked of each entry on a walk. */
    Condition walkedBy(String sql) {
        return new Condition(parameter, entrySql, sql, figureSql, foundSql, negated, binds);
    }

    /** The same with what follows from it, whose values are bound under names of their own. */
    Condition foundBy(String sql, Map<String, Object> more) {
        var all = new HashMap<>(binds);
        all.putAll(more);
        return new Condition(parameter, entrySql, walkedSql, figureSql, sql, negated, Map.copyOf(all));
    }

    /** A condition on figures alone. */
    public static Condition onFigure(QueryParameter filter, String sql, Map<String, Object> binds) {
        return new Condition(filter, null, null, sql, null, false, binds);
    }

    /** The entry has one of the keys. */
    static Condition anyOf(TimelineFilter filter, List<String> keys) {
        var bind = filter.parameter();
        var figureKey = figureKey(filter);
        return new Condition(
                filter,
                "e.keys && CAST(:" + bind + " AS int[])",
                null,
                figureKey == null ? null : figureKey + " = ANY(:" + bind + "_text)",
                null,
                false,
                Map.of(bind, new Keys(keys), bind + "_text", keys.toArray(String[]::new)));
    }

    /** The entry has none of the keys. */
    static Condition noneOf(TimelineFilter filter, List<String> keys) {
        var bind = "not_" + filter.parameter();
        var figureKey = figureKey(filter);
        return new Condition(
                filter,
                "NOT e.keys && CAST(:" + bind + " AS int[])",
                null,
                figureKey == null ? null : figureKey + " <> ALL(:" + bind + "_text)",
                null,
                true,
                Map.of(bind, new Keys(keys), bind + "_text", keys.toArray(String[]::new)));
    }

    /**
     * The entry has one key of each group.
     *
     * @param groups the keys of each value that was asked for
     */
    static List<Condition> allOf(TimelineFilter filter, List<List<String>> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(n -> oneOfAll(filter, n, groups.get(n)))
                .toList();
    }

    private static Condition oneOfAll(TimelineFilter filter, int n, List<String> keys) {
        var bind = filter.parameter() + "_all_" + n;
        return onEntry(filter.all(), "e.keys && CAST(:" + bind + " AS int[])", Map.of(bind, new Keys(keys)));
    }

    /** The key that a single figure would have; null for parameters that do not speak of figures. */
    private static @Nullable String figureKey(TimelineFilter filter) {
        return switch (filter) {
            case METRIC -> "'metric:' || (f.figure ->> 'metric')";
            case GROUP -> "'group:' || (f.figure ->> 'group')";
            case CLAIMANT -> "'claimant:' || coalesce(f.figure #>> '{claimant,id}', '')";
            case SOURCE -> "'source:' || (f.figure #>> '{article,source,id}')";
            case CLAIMANT_AFFILIATION -> "'claimant_affiliation:' || coalesce(f.figure ->> 'claimant_affiliation', '')";
            case SOURCE_KIND -> "'source_kind:' || coalesce(f.figure #>> '{article,source,kind}', '')";
            case SOURCE_COUNTRY -> "'source_country:' || coalesce(f.figure #>> '{article,source,country}', '')";
            case OWNER_GROUP -> "'owner_group:' || coalesce(f.figure #>> '{article,source,owner_group}', '')";
            case RELIABILITY -> "'reliability:' || coalesce(f.figure #>> '{article,source,reliability}', '')";
            case ARTICLE -> "'article:' || (f.figure #>> '{article,id}')";
            default -> null;
        };
    }
}
