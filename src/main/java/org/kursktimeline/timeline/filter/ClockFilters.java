package org.kursktimeline.timeline.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.TimeBound;
import org.springframework.stereotype.Component;

/**
 * When an entry was recorded and when its event was first reported: instants, so that a date means days of UTC. An end
 * is the whole of its date, or the instant itself.
 */
@Component
class ClockFilters implements FilterReader {

    private enum Clock {
        RECORDED(
                TimelineFilter.RECORDED_FROM,
                "e.recorded_at >= :recorded_from",
                TimelineFilter.RECORDED_TO,
                "e.recorded_at < :recorded_to"),
        REPORTED(
                TimelineFilter.REPORTED_FROM,
                "e.first_reported >= :reported_from",
                TimelineFilter.REPORTED_TO,
                "e.first_reported < :reported_to");

        private final TimelineFilter from;
        private final String since;
        private final TimelineFilter to;
        private final String before;

        Clock(TimelineFilter from, String since, TimelineFilter to, String before) {
            this.from = from;
            this.since = since;
            this.to = to;
            this.before = before;
        }

        Stream<Condition> read(QueryParams params) {
            var first = params.time(from).map(TimeBound::firstInstant);
            var end = params.time(to).map(ClockFilters::end);
            if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
                params.faults()
                        .parameter(
                                from.parameter(),
                                "from-after-to",
                                "'" + from.parameter() + "' lies after '" + to.parameter()
                                        + "'; swap them or widen the range");
            }
            return Stream.concat(
                    first.stream().map(instant -> Condition.onEntry(from, since, bind(from, instant))),
                    end.stream().map(instant -> Condition.onEntry(to, before, bind(to, instant))));
        }
    }

    @Override
    public List<Condition> read(QueryParams params) {
        return Arrays.stream(Clock.values())
                .flatMap(clock -> clock.read(params))
                .toList();
    }

    /** The instant that is too late: after a moment the next that the database can tell from it. */
    private static Instant end(TimeBound bound) {
        return bound instanceof TimeBound.Moment moment
                ? moment.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS)
                : bound.endInstant();
    }

    private static Map<String, Object> bind(TimelineFilter filter, Instant instant) {
        return Map.of(filter.parameter(), instant.atOffset(ZoneOffset.UTC));
    }
}
