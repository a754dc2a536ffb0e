package org.kursktimeline.timeline;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** How a list of events is cut and dressed. */
public enum TimelineShape implements EnumParameter {
    SORT(Usage.one(
            "time or recorded, ascending; with a minus descending; relevance: the best answers to q first; distance: the"
                    + " nearest to near first; q or near must be given. Newest time first when left out.",
            "-time")),
    LIMIT(PageLimit.usageWithFiles("Items", "10")),
    CURSOR(Usage.CURSOR),
    FIELDS(Usage.many("The members wanted, separated by commas; all when left out.", "id,title,when")),
    INCLUDE(Usage.many(
            "What to add: claims, figures, participants (always there), articles (as reported_in).", "claims")),
    COUNT(Usage.one("Count all that match: exact, bounded (up to 10000) or none (the default).", "bounded"));

    private final Usage usage;

    TimelineShape(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
