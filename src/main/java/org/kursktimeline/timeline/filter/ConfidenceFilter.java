package org.kursktimeline.timeline.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** {@code min_confidence}: what a machine coded must be that sure; one that does not say is not. */
@Component
class ConfidenceFilter implements FilterReader {

    static final Range SHARES = Range.of(0, 1);

    private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,9})?");

    @Override
    public List<Condition> read(QueryParams params) {
        return params.one(TimelineFilter.MIN_CONFIDENCE).stream()
                .filter(text -> isShare(text, params))
                .map(text -> Condition.onEntry(
                        TimelineFilter.MIN_CONFIDENCE,
                        "e.confidence >= CAST(:min_confidence AS real)",
                        Map.of("min_confidence", Double.valueOf(text))))
                .toList();
    }

    private static boolean isShare(String text, QueryParams params) {
        boolean share = SHARE.matcher(text).matches() && SHARES.holds(new BigDecimal(text));
        if (!share) {
            params.faults()
                    .parameter(
                            TimelineFilter.MIN_CONFIDENCE.parameter(),
                            "out-of-range",
                            "'min_confidence' is a number from 0 to 1, e.g. 0.8, not '" + Text.shortened(text) + "'");
        }
        return share;
    }
}
