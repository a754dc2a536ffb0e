package org.kursktimeline.timeline.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.TimeBound;
import org.springframework.stereotype.Component;

/** {@code from} and {@code to}: dates against an event's own local days, instants against its UTC range; overlap. */
@Component
class TimeFilters implements FilterReader {

    /** Local days begin up to 14 hours before those of UTC. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    /** Local days end up to 12 hours after those of UTC. */
    private static final Duration LATEST_ZONE = Duration.ofHours(12);

    /** More than the nine local days beyond which an event has its place in the index of long ones. */
    private static final Duration LONG = Duration.ofDays(10);

    /** Of more the index would be read nearly whole. */
    private static final int MOST_MONTHS = 24;

    /** Follows from the conditions beside it; it is there for the indexes of time and of what lasts long. */
    private static final String FLOOR = " AND (e.starts_at >= :from_floor OR e.last_day > e.first_day + 8)";

    @Override
    public List<Condition> read(QueryParams params) {
        var from = params.time(TimelineFilter.FROM);
        var to = params.time(TimelineFilter.TO);
        if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            params.faults()
                    .parameter(
                            TimelineFilter.FROM.parameter(),
                            "from-after-to",
                            "'from' lies after 'to'; swap them or widen the range");
        }
        var begin = from.stream().map(TimeFilters::from);
        var end = to.stream().map(TimeFilters::to);
        return Stream.concat(
                        begin, from.isEmpty() ? end : end.map(condition -> within(condition, from.get(), to.get())))
                .toList();
    }

    /** What happened between two times has a mark of one of their months. */
    private static Condition within(Condition end, TimeBound from, TimeBound to) {
        int last = lastMonth(to);
        int first =
                Math.min(firstMonth(from), last); // a moment may lie behind a day and still begin a day of some place
        return last - first > MOST_MONTHS
                ? end
                : end.foundBy(Marks.ANY_OF_MONTHS, Map.of("months", Marks.months(first, last)));
    }

    /** Marks are those of local days, as the bound is; a moment may lie in the month before, by whichever place. */
    private static int firstMonth(TimeBound from) {
        return from instanceof TimeBound.Days days
                ? Marks.month(days.first())
                : Marks.month(from.firstInstant().minus(FARTHEST_ZONE));
    }

    private static int lastMonth(TimeBound to) {
        return to instanceof TimeBound.Days days
                ? Marks.month(days.last())
                : Marks.month(to.endInstant().plus(FARTHEST_ZONE));
    }

    private static boolean isAfter(TimeBound from, TimeBound to) {
        boolean comparable = from.getClass() == to.getClass();
        var start = comparable ? from.firstInstant() : from.firstInstant().minus(FARTHEST_ZONE);
        return to instanceof TimeBound.Moment
                ? start.isAfter(to.endInstant())
                : !start.isBefore(comparable ? to.endInstant() : to.endInstant().plus(FARTHEST_ZONE));
    }

    private static Condition from(TimeBound from) {
        var floor = utc(from.firstInstant().minus(LONG));
        return from instanceof TimeBound.Days days
                ? Condition.onEntry(
                        TimelineFilter.FROM,
                        "e.last_day >= :from" + FLOOR,
                        Map.of("from", days.first(), "from_floor", floor))
                : Condition.onEntry(
                        TimelineFilter.FROM,
                        "e.ends_at > :from" + FLOOR,
                        Map.of("from", utc(from.firstInstant()), "from_floor", floor));
    }

    /** The condition on the instant follows from the one on the day; it is there for the index. */
    private static Condition to(TimeBound to) {
        return to instanceof TimeBound.Days days
                ? Condition.onEntry(
                        TimelineFilter.TO,
                        "e.first_day <= :to AND e.starts_at < :to_end",
                        Map.of(
                                "to",
                                days.last(),
                                "to_end",
                                utc(days.endInstant().plus(LATEST_ZONE))))
                : Condition.onEntry(TimelineFilter.TO, "e.starts_at <= :to", Map.of("to", utc(to.endInstant())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
