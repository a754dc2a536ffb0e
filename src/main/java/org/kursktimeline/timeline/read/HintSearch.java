package org.kursktimeline.timeline.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.Match;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.Condition;
import org.kursktimeline.timeline.filter.NearMisses;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;

/** One search for why nothing was found: which filter finds nothing by itself, which one alone stands in the way. */
final class HintSearch {

    private static final String ALONE = "nothing matches this filter alone";

    /** How many filters are tried, in the order of their declaration; each costs one or two statements. */
    private static final int MOST = 8;

    private static final int MOST_NAMED = 3;

    private final EntryPages pages;
    private final Rows rows;
    private final TimelineQuery query;
    private final Runnable beforeEach;
    private final List<Hint> found;
    private final Entities entities;

    /** Where it looks. */
    record Sources(EntryPages pages, Entities entities) {}

    /**
     * @param beforeEach is called before each statement
     * @param found where hints go as they are found
     */
    HintSearch(Sources of, Rows rows, TimelineQuery query, Runnable beforeEach, List<Hint> found) {
        this.entities = of.entities();
        this.pages = of.pages();
        this.rows = rows;
        this.query = query;
        this.beforeEach = beforeEach;
        this.found = found;
    }

    void run() {
        momentary().ifPresentOrElse(found::add, this::findFilters);
    }

    private boolean exist(TimelineQuery other) {
        beforeEach.run();
        return pages.exist(rows, other);
    }

    /**
     * Whether it is the moment asked for at which nothing is found. What was recorded later is not looked at: the
     * answer of a past moment stays the same.
     */
    private Optional<Hint> momentary() {
        var moment = query.moment();
        if (moment.reported() != null && exist(query.at(moment.whenever()))) {
            return Optional.of(new Hint(
                    TimelineClock.KNOWN_AT.parameter(),
                    "what matches was first reported later; leave it out to see it"));
        }
        if (moment.recorded() != null
                && !exist(only(query, TimelineFilter.STATUS).at(moment.whenever()))) {
            return Optional.of(new Hint(
                    TimelineClock.AS_OF.parameter(),
                    "nothing " + ofStatus() + " had been recorded by then; ask for a later moment"));
        }
        return moment.reported() != null && !exist(only(query, TimelineFilter.STATUS))
                ? Optional.of(new Hint(
                        TimelineClock.KNOWN_AT.parameter(),
                        "nothing " + ofStatus() + " had been reported by then; ask for a later moment"))
                : Optional.empty();
    }

    private void findFilters() {
        if (!exist(only(query, TimelineFilter.STATUS))) {
            found.add(new Hint(TimelineFilter.STATUS.parameter(), "there is no event " + ofStatus()));
            return;
        }
        var filters = query.conditions().stream()
                .map(Condition::parameter)
                .filter(parameter -> parameter != TimelineFilter.STATUS)
                .distinct()
                .limit(MOST)
                .toList();
        filters.forEach(filter -> hint(filter).ifPresent(found::add));
        if (found.isEmpty()) {
            found.addAll(together(filters));
        }
    }

    private Optional<Hint> hint(QueryParameter filter) {
        if (!exist(only(query, filter))) {
            return Optional.of(new Hint(filter.parameter(), alone(filter)));
        }
        return exist(without(query, filter))
                ? Optional.of(new Hint(filter.parameter(), "without this filter something is found"))
                : Optional.empty();
    }

    private static TimelineQuery only(TimelineQuery query, QueryParameter filter) {
        return query.with(query.conditions().stream()
                .filter(condition -> condition.parameter() == filter || condition.parameter() == TimelineFilter.STATUS)
                .toList());
    }

    private static TimelineQuery without(TimelineQuery query, QueryParameter filter) {
        return query.with(query.conditions().stream()
                .filter(condition -> condition.parameter() != filter)
                .toList());
    }

    private String alone(QueryParameter filter) {
        if (!(filter instanceof TimelineFilter known)) {
            return ALONE;
        }
        return switch (known) {
            case FROM -> "data ends " + span().last();
            case TO -> "data starts " + span().first();
            case TAG -> none() + "this tag";
            case CLAIMANT_AFFILIATION -> ALONE + "; it takes the end of a chain of affiliations, such as a government";
            case EXTERNAL_ID -> none() + "this external id";
            case VERIFICATION ->
                ALONE + "; retracted events are found by "
                        + query.carrier().written(TimelineFilter.STATUS.parameter(), "retracted");
            case Q -> words(filter);
            case BBOX -> "nothing lies in this box of minLon,minLat,maxLon,maxLat" + latitudeFirst(filter);
            case NEAR -> "nothing lies so near to this point of lat,lon" + longitudeFirst(filter);
            case ACTOR, TARGET, PARTY, VICTIM, SPEAKER, INSTRUMENT, CLAIMANT -> ALONE + inAnotherRole(known);
            default -> ALONE;
        };
    }

    /** Which events are looked at; who asked for no status may not know that there are others. */
    private String ofStatus() {
        return query.given(TimelineFilter.STATUS).isEmpty() ? "published" : "of the status asked for";
    }

    private String none() {
        return query.given(TimelineFilter.STATUS).isEmpty()
                ? "no published event has "
                : "no event of the status asked for has ";
    }

    private String latitudeFirst(QueryParameter box) {
        return otherwise(box, NearMisses::swapped)
                .map(swapped -> "; if the numbers are lat,lon, write "
                        + query.carrier().written(box.parameter(), NearMisses.text(swapped)))
                .orElse("");
    }

    private String longitudeFirst(QueryParameter near) {
        return otherwise(near, NearMisses::swappedPoint)
                .map(swapped -> "; if the numbers are lon,lat, write "
                        + query.carrier().written(near.parameter(), NearMisses.point(swapped)))
                .orElse("");
    }

    private String words(QueryParameter q) {
        return otherwise(q, NearMisses::withoutWords)
                .map(none -> "there is no word in it to look for: words like 'the' and 'and' are too common, and signs"
                        + " are none; add another")
                .orElseGet(() ->
                        none() + "these words" + NearMisses.named(String.join(" ", query.given(q)), query.carrier()));
    }

    private String inAnotherRole(TimelineFilter role) {
        return otherwise(role, NearMisses::inAnyRole)
                .map(any -> "; 'entity' finds the same in another role or as a place. " + inRole(role))
                .orElse("");
    }

    /** Who has a name like that and acts in the role; those of today, so nobody is named for the past. */
    private String inRole(TimelineFilter role) {
        var named = query.moment().recorded() != null ? List.<String>of() : named(role);
        return named.isEmpty()
                ? "Who acts for a country has a name of their own: /v1/entities?kind=organisation" + lookUp(role)
                : "In this role something is found of " + String.join(", ", named);
    }

    /** The end of an address that looks for the slug that was given; empty of an id. */
    private String lookUp(TimelineFilter role) {
        return query.given(role).stream()
                .filter(value -> !value.startsWith("!") && Ids.parse(value).isEmpty())
                .findFirst()
                .map(slug -> "&q=" + slug)
                .orElse("");
    }

    private List<String> named(TimelineFilter role) {
        var status = only(query, TimelineFilter.STATUS).conditions();
        beforeEach.run();
        return query.conditions().stream()
                .filter(condition -> condition.parameter() == role)
                .flatMap(condition -> NearMisses.ids(condition).stream())
                .flatMap(id -> entities.namedLike(id).stream())
                .filter(one -> exist(query.with(
                        Stream.concat(status.stream(), Stream.of(NearMisses.inRole(role, one.entity())))
                                .toList())))
                .map(Match::slug)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** What else may be meant, where it finds something. */
    private Optional<Condition> otherwise(QueryParameter filter, Function<Condition, Optional<Condition>> meant) {
        var status = only(query, TimelineFilter.STATUS).conditions();
        return query.conditions().stream()
                .filter(condition -> condition.parameter() == filter)
                .flatMap(condition -> meant.apply(condition).stream())
                .filter(other -> exist(query.with(
                        Stream.concat(status.stream(), Stream.of(other)).toList())))
                .findFirst();
    }

    private EntryPages.DataSpan span() {
        beforeEach.run();
        return pages.span(only(query, TimelineFilter.STATUS));
    }

    private static List<Hint> together(List<QueryParameter> filters) {
        return filters.stream()
                .map(filter -> new Hint(filter.parameter(), "nothing matches even without this filter alone"))
                .toList();
    }
}
