package org.kursktimeline.timeline.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.facts.EventStatement;

/** Where an event is drawn: its own coordinates, else its place's point; null members when there is neither. */
record Point(@Nullable Double lat, @Nullable Double lon) {

    static Point of(EventStatement statement, References references) {
        if (statement.lat() != null) {
            return new Point(statement.lat(), statement.lon());
        }
        return Optional.ofNullable(statement.place())
                .map(references::entity)
                .map(EntityView::place)
                .map(place -> new Point(place.lat(), place.lon()))
                .orElse(new Point(null, null));
    }
}
