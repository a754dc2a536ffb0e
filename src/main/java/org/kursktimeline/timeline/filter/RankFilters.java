package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.kursktimeline.core.TimePrecision;
import org.kursktimeline.core.WherePrecision;
import org.springframework.stereotype.Component;

/** Filters that ask for so much or more: independent origins, precision of place and time. */
@Component
class RankFilters implements FilterReader {

    static final Range ORIGINS = Range.whole(0, 10_000);

    @Override
    public List<Condition> read(QueryParams params) {
        return Stream.of(origins(params), where(params), when(params))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Condition> origins(QueryParams params) {
        int least = params.integer(TimelineFilter.MIN_ORIGINS, 0);
        return least == 0
                ? Optional.empty()
                : Optional.of(Condition.onEntry(
                        TimelineFilter.MIN_ORIGINS, "e.origins >= :min_origins", Map.of("min_origins", least)));
    }

    private static Optional<Condition> where(QueryParams params) {
        return params.word(TimelineFilter.WHERE_PRECISION, WherePrecision.class)
                .map(precision -> Condition.onEntry(
                        TimelineFilter.WHERE_PRECISION,
                        "e.where_rank <= :where_rank",
                        Map.of("where_rank", precision.rank())));
    }

    private static Optional<Condition> when(QueryParams params) {
        return params.word(TimelineFilter.WHEN_PRECISION, TimePrecision.class)
                .map(precision -> Condition.onEntry(
                        TimelineFilter.WHEN_PRECISION,
                        "e.when_rank <= :when_rank",
                        Map.of("when_rank", precision.rank())));
    }
}
