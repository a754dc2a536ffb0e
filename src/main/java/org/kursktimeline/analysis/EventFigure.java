package org.kursktimeline.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event's own figures of one matter come to: one of its estimates of the scope {@code event}.
 *
 * @param place slugs from the country down to the place that it counts in; empty for the whole event
 * @param low null when open below
 * @param best null when there is no one number, or origins exclude each other
 * @param high null when open above
 */
record EventFigure(
        UUID event,
        String metric,
        String group,
        @Nullable String object,
        List<String> place,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        boolean conflicting) {

    /** Tells whether the other is of the same event and contains this one. */
    boolean isPartOf(EventFigure other) {
        return event.equals(other.event)
                && other.place.size() < place.size()
                && place.subList(0, other.place.size()).equals(other.place);
    }
}
