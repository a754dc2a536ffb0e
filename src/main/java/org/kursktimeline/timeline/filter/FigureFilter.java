package org.kursktimeline.timeline.filter;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;
import org.springframework.modulith.NamedInterface;

/** What figures can be filtered by beside {@link TimelineFilter}. */
@NamedInterface("filter")
public enum FigureFilter implements EnumParameter {
    SCOPE;

    @Override
    public Usage usage() {
        return Usage.one("event: what this event did; cumulative: counted over a longer time.", "cumulative");
    }
}
