package org.kursktimeline.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;

/**
 * What the figures of an event come to, for one metric, group, object, place and scope; derived, never stored by hand.
 *
 * @param since the first day of a cumulative estimate; null for the scope {@code event}
 * @param low least of the latest figure of each origin; null when one of them is open below
 * @param best the one number on which they agree; null when there is none: no number is invented
 * @param high greatest of the latest figure of each origin; null when one of them is open above
 * @param conflicting whether two independent origins exclude each other
 * @param claims the claims whose figures entered, by id
 */
public record Estimate(
        String metric,
        String group,
        @Nullable String object,
        @Nullable UUID place,
        FigureScope scope,
        @Nullable String since,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        boolean conflicting,
        List<UUID> claims) {

    public Estimate {
        claims = List.copyOf(claims);
    }
}
