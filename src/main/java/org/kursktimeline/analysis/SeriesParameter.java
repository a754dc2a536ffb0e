package org.kursktimeline.analysis;

import java.util.List;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Usage;
import org.kursktimeline.timeline.filter.TimelineFilter;

/** How series are made, beside the filters of their figures. */
public enum SeriesParameter implements EnumParameter {
    BY;

    private static final List<String> KNOWN = List.of("claimant");

    /** Notes what is wrong: a series is of a metric, and told apart by claimants. */
    public static void check(QueryParams params) {
        params.word(BY, KNOWN);
        if (params.all(TimelineFilter.METRIC).stream().allMatch(metric -> metric.startsWith("!"))) {
            params.faults()
                    .parameter(
                            TimelineFilter.METRIC.parameter(),
                            "missing",
                            "a series needs 'metric', e.g. metric=wounded; it may be repeated");
        }
    }

    @Override
    public Usage usage() {
        return Usage.one(
                "What a series is made for: each claimant, an article's own voice under its source.", "claimant");
    }
}
