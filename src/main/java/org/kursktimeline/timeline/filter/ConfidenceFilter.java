package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.springframework.stereotype.Component;

/** {@code min_confidence}: what a machine coded must be that sure; one that does not say is not. */
@Component
class ConfidenceFilter implements FilterReader {

    static final Range SHARES = Range.of(0, 1);

    private static final int DECIMALS = 9;

    @Override
    public List<Condition> read(QueryParams params) {
        return params.number(TimelineFilter.MIN_CONFIDENCE, DECIMALS).stream()
                .map(least -> Condition.onEntry(
                        TimelineFilter.MIN_CONFIDENCE,
                        "e.confidence >= CAST(:min_confidence AS real)",
                        Map.of("min_confidence", least.doubleValue())))
                .toList();
    }
}
