package org.kursktimeline.analysis;

import java.util.List;
import org.kursktimeline.core.Coded;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.group.KeyCounts;

/** What events are counted by. Each leaves its own filter out of account, so that the alternatives show. */
public enum Facet implements Coded {
    TYPE(TimelineFilter.TYPE),
    PLACE(TimelineFilter.PLACE),
    ENTITY(TimelineFilter.ENTITY),
    CLAIMANT(TimelineFilter.CLAIMANT),
    SOURCE(TimelineFilter.SOURCE),
    VERIFICATION(TimelineFilter.VERIFICATION),
    /** Local days, counted as the timeline grouped by day counts them. */
    DAY(TimelineFilter.FROM, TimelineFilter.TO);

    private final List<TimelineFilter> own;

    Facet(TimelineFilter... own) {
        this.own = List.of(own);
    }

    /** What was counted of it. */
    List<KeyCounts.Of> of(KeyCounts.Counted counted) {
        return this == DAY ? counted.days() : counted.keys().getOrDefault(code(), List.of());
    }

    /** The question under which it counts. */
    TimelineQuery of(TimelineQuery query) {
        return query.without(own.toArray(TimelineFilter[]::new));
    }
}
