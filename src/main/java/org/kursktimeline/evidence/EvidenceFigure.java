package org.kursktimeline.evidence;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;

/**
 * A number inside a claim, as evidence.
 *
 * @param object what was lost or counted, where the metric has objects
 * @param place where it differs from the event's
 * @param since the first day of a cumulative figure
 * @param low least number meant; null when open below
 * @param best the number stated beside a range
 * @param high greatest number meant; null when open above
 * @param referenceDate the EDTF time that it is true of
 * @param subsetOf the figure that this one is counted in
 */
public record EvidenceFigure(
        UUID id,
        String metric,
        String group,
        @Nullable String object,
        @Nullable UUID place,
        FigureScope scope,
        @Nullable String since,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        Qualifier qualifier,
        String referenceDate,
        @Nullable UUID subsetOf) {}
