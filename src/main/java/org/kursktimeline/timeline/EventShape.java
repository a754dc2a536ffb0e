package org.kursktimeline.timeline;

import org.kursktimeline.core.QueryParameter;

/** What of a single event is shown: two of the parameters that lists take. */
public enum EventShape implements QueryParameter {
    FIELDS(TimelineShape.FIELDS),
    INCLUDE(TimelineShape.INCLUDE);

    private final TimelineShape shape;

    EventShape(TimelineShape shape) {
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
    public String example() {
        return this == INCLUDE ? "claims" : "id,title,when";
    }

    @Override
    public boolean repeatable() {
        return shape.repeatable();
    }
}
