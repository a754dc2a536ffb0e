package org.kursktimeline.timeline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/**
 * What the timeline can be filtered by. One set for every read of it. Values of one parameter are alternatives,
 * different parameters must all hold, and {@code !v} asks that no value of the parameter is v.
 */
public enum TimelineFilter implements QueryParameter {
    FROM(Kind.SINGLE, "2024-08-06", "The event touches or follows this EDTF date (its own local days) or instant."),
    TO(Kind.SINGLE, "2024-08-31", "The event touches or precedes the whole of this EDTF date, or this instant."),
    TYPE(
            Kind.KEYS,
            "battle",
            "Event type; a prefix finds all below it, acled:<event or sub-event type> what maps to it."),
    PLACE(Kind.KEYS, "kursk-oblast", "Slug or id of a place; finds what lies inside it too."),
    BBOX(Kind.SINGLE, "34.5,50.9,36.5,51.9", "minLon,minLat,maxLon,maxLat in degrees, WGS 84."),
    NEAR(Kind.SINGLE, "51.19,35.27", "lat,lon in degrees: events within the radius of this point."),
    RADIUS(Kind.SINGLE, "25km", "Radius of near in km or m, up to 2000km; 25km when left out."),
    ENTITY(Kind.KEYS, "armed-forces-of-ukraine", "Slug or id of an entity in any role, claimants and places too."),
    ACTOR(Kind.KEYS, "armed-forces-of-ukraine", "Slug or id of who acted."),
    TARGET(Kind.KEYS, null, "Slug or id of what was aimed at."),
    PARTY(Kind.KEYS, null, "Slug or id of a side without direction."),
    VICTIM(Kind.KEYS, null, "Slug or id of who suffered it."),
    SPEAKER(Kind.KEYS, "denis-manturov", "Slug or id of who spoke."),
    INSTRUMENT(Kind.KEYS, null, "Slug or id of the weapon."),
    CLAIMANT(Kind.KEYS, "denis-manturov", "Slug or id of who is quoted as saying so."),
    SOURCE(Kind.KEYS, null, "Slug or id of the source of an article behind the event."),
    ARTICLE(Kind.KEYS, null, "Id of an article behind the event."),
    EXTERNAL_ID(Kind.KEYS, null, "Id in another data set as scheme:value, e.g. acled:UKR12345."),
    VERIFICATION(
            Kind.KEYS,
            "disputed",
            "What the evidence is: single_origin, corroborated, disputed, confirmed or retracted."),
    DISPUTED(Kind.KEYS, "figure", "What is disputed: occurrence, attribution, figure, time, place, target or weapon."),
    MIN_ORIGINS(Kind.SINGLE, "2", "At least so many independent origins assert it."),
    WHERE_PRECISION(Kind.SINGLE, "settlement", "The place is known at least this precisely."),
    WHEN_PRECISION(Kind.SINGLE, "day", "The time is known at least this precisely."),
    CIVILIAN_TARGETING(Kind.KEYS, null, "Whether civilians were the target: main, incidental, none or unknown."),
    AFFECTED(Kind.KEYS, null, "What was hit, e.g. residential, energy or health."),
    METRIC(Kind.KEYS, "wounded", "A claim carries a figure of this metric."),
    GROUP(Kind.KEYS, "civilians", "A claim carries a figure of this group; with metric, the same figure."),
    MIN_VALUE(Kind.SINGLE, "10", "The figure of metric may be this or more."),
    MAX_VALUE(Kind.SINGLE, "200", "The figure of metric may be this or less."),
    TAG(Kind.KEYS, "incursion", "A tag."),
    Q(Kind.SINGLE, "security meeting", "Words in title, summary, names and quotes: \"a phrase\", -not, OR."),
    STATUS(
            Kind.KEYS,
            "published",
            "published (the default), retracted, and with the scope events:review draft and rejected.");

    private enum Kind {
        /** One value. */
        SINGLE,
        /** Any number of values, each of which may be negated. */
        KEYS
    }

    private final Kind kind;
    private final @Nullable String example;
    private final String description;

    TimelineFilter(Kind kind, @Nullable String example, String description) {
        this.kind = kind;
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
        return kind == Kind.KEYS;
    }
}
