package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** How a list of figures is cut: those of the parameters of {@link TimelineShape} that fit it. */
public enum FigureShape implements EnumParameter {
    SORT(TimelineShape.SORT.usage()),
    LIMIT(TimelineShape.LIMIT.usage()),
    CURSOR(TimelineShape.CURSOR.usage()),
    COUNT(TimelineShape.COUNT.usage());

    private final Usage usage;

    FigureShape(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
