package org.kursktimeline.timeline;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** How a list of figures is cut: those of the parameters of {@link TimelineShape} that fit it. */
public enum FigureShape implements QueryParameter {
    SORT(TimelineShape.SORT),
    LIMIT(TimelineShape.LIMIT),
    CURSOR(TimelineShape.CURSOR),
    COUNT(TimelineShape.COUNT);

    private final TimelineShape shape;

    FigureShape(TimelineShape shape) {
        this.shape = shape;
    }

    @Override
    public String parameter() {
        return shape.parameter();
    }

    @Override
    public String description() {
        return shape.description();
    }

    @Override
    public @Nullable String example() {
        return shape.example();
    }
}
