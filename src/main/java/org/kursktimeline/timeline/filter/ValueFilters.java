package org.kursktimeline.timeline.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.springframework.stereotype.Component;

/** {@code min_value} and {@code max_value}: a figure's range and the asked range overlap; a missing end is open. */
@Component
class ValueFilters implements FilterReader {

    /** Those of figures. */
    static final Range VALUES = Range.of(0, 1_000_000_000_000L);

    private static final int DECIMALS = 6;

    @Override
    public List<Condition> read(QueryParams params) {
        var least = number(TimelineFilter.MIN_VALUE, params);
        var most = number(TimelineFilter.MAX_VALUE, params);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            fault(params, TimelineFilter.MIN_VALUE, "min-above-max", "'min_value' is greater than 'max_value'");
        }
        return Stream.concat(
                        least
                                .map(value -> Condition.onFigure(
                                        TimelineFilter.MIN_VALUE,
                                        "coalesce(CAST(f.figure ->> 'high' AS numeric), 'infinity') >= :min_value",
                                        Map.of("min_value", value)))
                                .stream(),
                        most
                                .map(value -> Condition.onFigure(
                                        TimelineFilter.MAX_VALUE,
                                        "coalesce(CAST(f.figure ->> 'low' AS numeric), 0) <= :max_value",
                                        Map.of("max_value", value)))
                                .stream())
                .toList();
    }

    private static Optional<BigDecimal> number(TimelineFilter filter, QueryParams params) {
        if (!params.all(filter).isEmpty()
                && params.all(TimelineFilter.METRIC).stream().allMatch(metric -> metric.startsWith("!"))) {
            fault(params, filter, "needs-metric", "'" + filter.parameter() + "' needs 'metric'");
        }
        return params.number(filter, DECIMALS);
    }

    private static void fault(QueryParams params, TimelineFilter filter, String code, String detail) {
        params.faults().parameter(filter.parameter(), code, detail);
    }
}
