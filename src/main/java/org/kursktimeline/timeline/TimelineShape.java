package org.kursktimeline.timeline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** How a list of events is cut and dressed. */
public enum TimelineShape implements QueryParameter {
    SORT(
            "-time",
            "time or recorded, ascending; with a minus descending; relevance: the best answers to q first; distance: the"
                    + " nearest to near first; q or near must be given. Newest time first when left out."),
    LIMIT("10", "Items on a page, 1 to 500; 50 when left out."),
    CURSOR(null, "Where the page begins or ends: take next or prev of another page, as it stands."),
    FIELDS("id,title,when", "The members wanted, separated by commas; all when left out."),
    INCLUDE("claims", "What to add: claims, figures, participants (always there), articles (as reported_in)."),
    COUNT("bounded", "Count all that match: exact, bounded (up to 10000) or none (the default).");

    private final @Nullable String example;
    private final String description;

    TimelineShape(@Nullable String example, String description) {
        this.example = example;
        this.description = description;
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
        return this == FIELDS || this == INCLUDE;
    }
}
