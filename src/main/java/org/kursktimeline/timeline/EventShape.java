package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** What of a single event is shown: two of the parameters that lists take. */
public enum EventShape implements EnumParameter {
    FIELDS(TimelineShape.FIELDS.usage()),
    INCLUDE(TimelineShape.INCLUDE.usage());

    private final Usage usage;

    EventShape(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
