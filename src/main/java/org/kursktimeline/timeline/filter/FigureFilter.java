package org.kursktimeline.timeline.filter;

import java.util.Locale;
import org.kursktimeline.core.QueryParameter;
import org.springframework.modulith.NamedInterface;

/** What figures can be filtered by beside {@link TimelineFilter}. */
@NamedInterface("filter")
public enum FigureFilter implements QueryParameter {
    SCOPE;

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return "event: what this event did; cumulative: counted over a longer time.";
    }

    @Override
    public String example() {
        return "cumulative";
    }
}
