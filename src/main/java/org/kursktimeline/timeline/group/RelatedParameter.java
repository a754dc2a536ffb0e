package org.kursktimeline.timeline.group;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;
import org.kursktimeline.timeline.filter.TimelineFilter;

/** How the list of related entities is cut; its events are chosen by {@link TimelineFilter}. */
public enum RelatedParameter implements EnumParameter {
    KIND(Usage.many(
            "What they are: person, place, organisation, unit, weapon or other; repeat it for any of several.",
            "person")),
    LIMIT(PageLimit.usage("Entities", "10")),
    CURSOR(Usage.CURSOR);

    private final Usage usage;

    RelatedParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
