package org.kursktimeline.timeline.group;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.timeline.filter.TimelineFilter;

/** How the list of related entities is cut; its events are chosen by {@link TimelineFilter}. */
public enum RelatedParameter implements QueryParameter {
    KIND("What they are: person, place, organisation, unit, weapon or other; repeat it for any of several.", "person"),
    LIMIT("Entities on a page, 1 to 500; 50 when left out.", "10"),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null);

    private final String description;
    private final @Nullable String example;

    RelatedParameter(String description, @Nullable String example) {
        this.description = description;
        this.example = example;
    }

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public @Nullable String example() {
        return example;
    }

    @Override
    public boolean repeatable() {
        return this == KIND;
    }
}
