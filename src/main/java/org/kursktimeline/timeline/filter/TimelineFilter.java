package org.kursktimeline.timeline.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.Range;
import org.kursktimeline.core.Usage;
import org.springframework.modulith.NamedInterface;

/**
 * What the timeline can be filtered by. One set for every read of it. Values of one parameter are alternatives,
 * different parameters must all hold, {@code !v} asks that no value of the parameter is v, and {@code x_all} beside x
 * asks for all of several values.
 */
@NamedInterface("filter")
public enum TimelineFilter implements EnumParameter {
    FROM(Kind.SINGLE, "2024-08-06", "The event touches or follows this EDTF date (its own local days) or instant."),
    TO(Kind.SINGLE, "2024-08-31", "The event touches or precedes the whole of this EDTF date, or this instant."),
    RECORDED_FROM(Kind.SINGLE, "2024-08-06", "Its present state was recorded at or after this date (UTC) or instant."),
    RECORDED_TO(
            Kind.SINGLE,
            "2100",
            "Its present state was recorded before the end of this date (UTC), or by this instant."),
    REPORTED_FROM(Kind.SINGLE, "2024-08-06", "It was first reported at or after this date (UTC) or instant."),
    REPORTED_TO(
            Kind.SINGLE, "2024-08-31", "It was first reported before the end of this date (UTC), or by this instant."),
    TYPE(
            Kind.KEYS,
            "battle",
            "Event type; a prefix finds all below it, acled:<event or sub-event type> what maps to it."),
    PLACE(
            Kind.KEYS,
            "kursk-oblast",
            "Slug or id of a place; finds what lies inside it too. kursk is the city, kursk-oblast the region around it."),
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
    CLAIMANT_AFFILIATION(
            Kind.KEYS,
            "government-of-russia",
            "Slug or id of what somebody quoted belongs to in the end: the last of the chain of affiliations."),
    SOURCE(Kind.KEYS, null, "Slug or id of the source of an article behind the event."),
    SOURCE_KIND(
            Kind.KEYS,
            "government",
            "What a source behind the event is: wire, newspaper, broadcaster, government, military, ngo, igo, court,"
                    + " telegram_channel, osint, think_tank, dataset or other."),
    SOURCE_COUNTRY(Kind.KEYS, "UA", "Country of a source behind the event, ISO 3166-1 alpha-2."),
    OWNER_GROUP(Kind.KEYS, "rossiya-segodnya", "Owner group of a source behind the event."),
    RELIABILITY(
            Kind.KEYS,
            "A..C",
            "Reliability of a source behind the event by the Admiralty code: a letter from A to F, or a range."),
    ARTICLE(Kind.KEYS, null, "Id of an article behind the event."),
    LANGUAGE(Kind.KEYS, "ru", "Language of an article behind the event (BCP 47); en finds en-GB too."),
    QUOTE_LANGUAGE(Kind.KEYS, "ru", "Language of an article that is quoted in a claim; en finds en-GB too."),
    EXTERNAL_ID(Kind.KEYS, null, "Id in another data set as scheme:value, e.g. acled:UKR12345."),
    VERIFICATION(
            Kind.KEYS,
            "disputed",
            "What the evidence is: single_origin, corroborated, disputed, confirmed or retracted."),
    DISPUTED(Kind.KEYS, "figure", "What is disputed: occurrence, attribution, figure, time, place, target or weapon."),
    MIN_CONFIDENCE(
            Kind.SINGLE, "0.8", "The machine that coded it is at least this sure, 0 to 1; what people coded is kept."),
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
    PRODUCED_BY(
            Kind.KEYS, "human", "Who made the event's statement: human, import, machine, or the name of one of them."),
    Q(Kind.SINGLE, "security meeting", "Words in title, summary, names and quotes: \"a phrase\", -not, OR."),
    STATUS(
            Kind.WORDS,
            "published",
            "published (the default), retracted, and with the scope events:review draft and rejected.");

    private enum Kind {
        /** One value. */
        SINGLE,
        /** Any number of values, each of which may be negated; all of several may be asked for. */
        KEYS,
        /** Any number of values, each of which may be negated; no event has two of them. */
        WORDS
    }

    private final AllOf all = new AllOf(this);
    private final Kind kind;
    private final Usage usage;

    TimelineFilter(Kind kind, @Nullable String example, String description) {
        this.kind = kind;
        this.usage = new Usage(description, example, kind != Kind.SINGLE);
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public int longest() {
        return this == Q ? TextFilter.LONGEST : EnumParameter.super.longest();
    }

    @Override
    public @Nullable Range range() {
        return switch (this) {
            case MIN_ORIGINS -> RankFilters.ORIGINS;
            case MIN_CONFIDENCE -> ConfidenceFilter.SHARES;
            case MIN_VALUE, MAX_VALUE -> ValueFilters.VALUES;
            default -> null;
        };
    }

    @Override
    public List<QueryParameter> others() {
        return kind == Kind.KEYS ? List.of(all) : List.of();
    }

    /** What stands before the colon of the keys that it compares with. */
    String prefix() {
        return switch (this) {
            case EXTERNAL_ID -> "ext";
            case CIVILIAN_TARGETING -> "targeting";
            default -> parameter();
        };
    }

    /** The parameter that asks for all of several values. */
    QueryParameter all() {
        return all;
    }
}
