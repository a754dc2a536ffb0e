package org.kursktimeline.analysis;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.group.Dimension;
import org.kursktimeline.timeline.group.Grouping;

/**
 * How a timeline is to be grouped, as asked.
 *
 * @param dimensions one to three, at most one a unit of time
 * @param zone null for local days
 * @param placeLevel feature class of places
 * @param zeros whether empty buckets are told too
 * @param from where they begin; null for the first that occurs
 * @param to where they end; null for the last that occurs
 * @param members those wanted of a bucket
 * @param costlyUpTo of more events top, figures and latest are left out
 */
public record GroupRequest(
        List<Dimension> dimensions,
        @Nullable ZoneId zone,
        String placeLevel,
        boolean zeros,
        @Nullable TimeBound from,
        @Nullable TimeBound to,
        Set<String> members,
        long costlyUpTo) {

    /** Beyond it they take seconds, and are told only when they are asked for by name. */
    static final long COSTLY_UP_TO = 50_000;

    /** What is left out beyond it. */
    static final List<String> COSTLY = List.of("top", "figures", "latest");

    private static final List<String> LEVELS = List.of("admin1", "admin2", "settlement");
    private static final List<String> MEMBERS = List.of("key", "count", "top", "figures", "latest");

    /** Reads it; faults go to the parameters, and the caller checks them before the request is used. */
    public static GroupRequest read(QueryParams params) {
        var dimensions = dimensions(params);
        boolean zeros = params.word(GroupParameter.FILL, List.of("zero")).isPresent();
        if (zeros && dimensions.stream().noneMatch(Dimension::isTime)) {
            fault(
                    params,
                    GroupParameter.FILL,
                    "needs-time",
                    "'fill=zero' needs a unit of time in 'group_by', e.g. day");
        }
        var members = params.words(GroupParameter.SHOW, MEMBERS);
        return new GroupRequest(
                dimensions,
                zone(params).orElse(null),
                params.word(GroupParameter.PLACE_LEVEL, LEVELS).orElse("admin1"),
                zeros,
                bound(params, TimelineFilter.FROM),
                bound(params, TimelineFilter.TO),
                members.isEmpty() ? Set.copyOf(MEMBERS) : members,
                members.isEmpty() ? COSTLY_UP_TO : Long.MAX_VALUE);
    }

    boolean wants(String member) {
        return members.contains(member);
    }

    /** The same without what is left out. */
    GroupRequest withoutCostly() {
        var rest = members.stream().filter(member -> !COSTLY.contains(member)).collect(Collectors.toSet());
        return with(rest, costlyUpTo);
    }

    /** The same, whatever it takes: a table cannot say what it leaves out. */
    GroupRequest whole() {
        return with(members, Long.MAX_VALUE);
    }

    private GroupRequest with(Set<String> others, long limit) {
        return new GroupRequest(dimensions, zone, placeLevel, zeros, from, to, others, limit);
    }

    /** Where the unit of time stands among the dimensions; empty without one. */
    Optional<Integer> time() {
        return dimensions.stream()
                .filter(Dimension::isTime)
                .map(dimensions::indexOf)
                .findFirst();
    }

    private static List<Dimension> dimensions(QueryParams params) {
        var asked = List.copyOf(params.words(GroupParameter.GROUP_BY, Dimension.class));
        if (asked.size() > Grouping.MOST_DIMENSIONS) {
            fault(
                    params,
                    GroupParameter.GROUP_BY,
                    "too-many",
                    "'group_by' takes at most " + Grouping.MOST_DIMENSIONS + " dimensions, not " + asked.size());
        }
        if (asked.stream().filter(Dimension::isTime).count() > 1) {
            fault(
                    params,
                    GroupParameter.GROUP_BY,
                    "two-units-of-time",
                    "'group_by' takes one of hour, day, week and month");
        }
        return asked.isEmpty() ? List.of(Dimension.DAY) : asked;
    }

    private static Optional<ZoneId> zone(QueryParams params) {
        return params.one(GroupParameter.TZ).flatMap(name -> {
            if (name.equals("UTC") || ZoneId.getAvailableZoneIds().contains(name) && name.contains("/")) {
                return Optional.of(ZoneId.of(name));
            }
            fault(
                    params,
                    GroupParameter.TZ,
                    "unknown-value",
                    "'" + Text.shortened(name)
                            + "' is no IANA time zone; write e.g. Europe/Kyiv, Europe/Moscow or UTC");
            return Optional.empty();
        });
    }

    /** What is wrong with it is told by the filter itself. */
    private static @Nullable TimeBound bound(QueryParams params, TimelineFilter filter) {
        try {
            return params.all(filter).isEmpty()
                    ? null
                    : TimeBound.parse(params.all(filter).get(0));
        } catch (NotEdtf | DateTimeException toldByTheFilter) {
            return null;
        }
    }

    private static void fault(QueryParams params, GroupParameter parameter, String code, String detail) {
        params.faults().parameter(parameter.parameter(), code, detail);
    }
}
