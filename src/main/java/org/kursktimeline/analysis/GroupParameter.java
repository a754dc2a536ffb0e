package org.kursktimeline.analysis;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** How the grouped timeline is made; its events are chosen by the timeline's filters. */
public enum GroupParameter implements EnumParameter {
    GROUP_BY(Usage.many(
            "One to three of hour, day, week, month, place, type, entity, claimant and source, separated by commas; day when"
                    + " left out. At most one of them is a unit of time.",
            "week,place,type")),
    PLACE_LEVEL(Usage.one(
            "The places to group by: admin1 (the default), admin2 or settlement, as they are classed today, also under as_of.",
            "admin2")),
    FILL(Usage.one(
            "zero: buckets without events too, for each unit of time from from to to and whatever else occurs.",
            "zero")),
    TZ(Usage.one(
            "IANA time zone of hours, days, weeks and months. When left out, days are those of the event's own place, and hours"
                    + " are in UTC.",
            "Europe/Kyiv")),
    SHOW(Usage.many(
            "The members wanted of key, count, top, figures and latest, separated by commas; all when left out, but top, figures"
                    + " and latest of more than 50,000 events, as left_out then says.",
            "key,count"));

    private final Usage usage;

    GroupParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
