package org.kursktimeline.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** How the grouped timeline is made; its events are chosen by the timeline's filters. */
public enum GroupParameter implements QueryParameter {
    GROUP_BY(
            "week,place,type",
            "One to three of hour, day, week, month, place, type, entity, claimant and source, separated by commas; day when"
                    + " left out. At most one of them is a unit of time."),
    PLACE_LEVEL(
            "admin2",
            "The places to group by: admin1 (the default), admin2 or settlement, as they are classed today, also under as_of."),
    FILL("zero", "zero: buckets without events too, for each unit of time from from to to and whatever else occurs."),
    TZ(
            "Europe/Kyiv",
            "IANA time zone of hours, days, weeks and months. When left out, days are those of the event's own place, and hours"
                    + " are in UTC."),
    SHOW(
            "key,count",
            "The members wanted of key, count, top, figures and latest, separated by commas; all when left out, but top, figures"
                    + " and latest of more than 50,000 events, as left_out then says.");

    private final @Nullable String example;
    private final String description;

    GroupParameter(@Nullable String example, String description) {
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
        return this == GROUP_BY || this == SHOW;
    }
}
