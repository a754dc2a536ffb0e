package org.kursktimeline.timeline.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** {@code min_value} and {@code max_value}: a figure's range and the asked range overlap; a missing end is open. */
@Component
class ValueFilters implements FilterReader {

    /** Those of figures. */
    static final Range VALUES = Range.of(0, 1_000_000_000_000L);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,6})?");

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
        var text = params.one(filter);
        if (text.isPresent() && params.all(TimelineFilter.METRIC).stream().allMatch(metric -> metric.startsWith("!"))) {
            fault(params, filter, "needs-metric", "'" + filter.parameter() + "' needs 'metric'");
        }
        if (text.isPresent() && !isValue(text.get())) {
            fault(
                    params,
                    filter,
                    "not-a-number",
                    "'" + filter.parameter() + "' is a number from 0 to 1e12, written in digits, not '"
                            + Text.shortened(text.get()) + "'");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    private static boolean isValue(String text) {
        return NUMBER.matcher(text).matches() && VALUES.holds(new BigDecimal(text));
    }

    private static void fault(QueryParams params, TimelineFilter filter, String code, String detail) {
        params.faults().parameter(filter.parameter(), code, detail);
    }
}
