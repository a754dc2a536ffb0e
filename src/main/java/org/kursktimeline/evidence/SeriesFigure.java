package org.kursktimeline.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;

/**
 * What a series must know of a figure; the caller finds the rest again by its id.
 *
 * @param claimant who is quoted; null when the article says so in its own voice
 * @param source slug of the article's source
 * @param event the event it is told of
 * @param place slug of the place that it counts in; null when that is not known
 * @param since the first day of a cumulative figure
 * @param referenceDate the EDTF time that it is true of
 * @param subsetOf the figure that this one is counted in
 * @param reportedAt when the article was published
 */
public record SeriesFigure(
        UUID id,
        @Nullable UUID claimant,
        String source,
        UUID event,
        String metric,
        String group,
        @Nullable String object,
        @Nullable String place,
        FigureScope scope,
        @Nullable String since,
        String referenceDate,
        @Nullable UUID subsetOf,
        Instant reportedAt) {}
