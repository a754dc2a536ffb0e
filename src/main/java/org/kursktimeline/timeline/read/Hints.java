package org.kursktimeline.timeline.read;

import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.timeline.Hint;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.filter.Condition;
import org.kursktimeline.timeline.filter.TimelineFilter;
import org.kursktimeline.timeline.moment.TimelineClock;
import org.springframework.stereotype.Component;

/** Finds out why nothing was found: which filter finds nothing by itself, which one alone stands in the way. */
@Component
public class Hints {

    /** How many filters are tried, in the order of their declaration; each costs one or two statements. */
    private static final int MOST = 8;

    private final EntryPages pages;

    Hints(EntryPages pages) {
        this.pages = pages;
    }

    /** Why the question found nothing; empty when no filter can be blamed. */
    public List<Hint> of(Rows rows, TimelineQuery query) {
        return momentary(rows, query).map(List::of).orElseGet(() -> ofFilters(rows, query));
    }

    /**
     * Whether it is the moment asked for at which nothing is found. What was recorded later is not looked at: the answer
     * of a past moment stays the same.
     */
    private Optional<Hint> momentary(Rows rows, TimelineQuery query) {
        var moment = query.moment();
        if (moment.reported() != null && pages.exist(rows, query.at(moment.whenever()))) {
            return Optional.of(new Hint(
                    TimelineClock.KNOWN_AT.parameter(),
                    "what matches was first reported later; leave it out to see it"));
        }
        return moment.recorded() != null && !pages.exist(rows, only(query, TimelineFilter.STATUS))
                ? Optional.of(new Hint(
                        TimelineClock.AS_OF.parameter(),
                        "nothing of the status asked for had been recorded by then; ask for a later moment"))
                : Optional.empty();
    }

    private List<Hint> ofFilters(Rows rows, TimelineQuery query) {
        if (!pages.exist(rows, only(query, TimelineFilter.STATUS))) {
            return List.of(new Hint(
                    TimelineFilter.STATUS.parameter(),
                    "no event has the status asked for, which is published unless said otherwise"));
        }
        var filters = query.conditions().stream()
                .map(Condition::parameter)
                .filter(parameter -> parameter != TimelineFilter.STATUS)
                .distinct()
                .limit(MOST)
                .toList();
        var hints = filters.stream()
                .flatMap(filter -> hint(rows, query, filter).stream())
                .toList();
        return hints.isEmpty() ? together(filters) : hints;
    }

    private Optional<Hint> hint(Rows rows, TimelineQuery query, QueryParameter filter) {
        if (!pages.exist(rows, only(query, filter))) {
            return Optional.of(new Hint(filter.parameter(), alone(query, filter)));
        }
        return pages.exist(rows, without(query, filter))
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

    private String alone(TimelineQuery query, QueryParameter filter) {
        if (!(filter instanceof TimelineFilter known)) {
            return "nothing matches this filter alone";
        }
        return switch (known) {
            case FROM ->
                "data ends " + pages.span(only(query, TimelineFilter.STATUS)).last();
            case TO ->
                "data starts " + pages.span(only(query, TimelineFilter.STATUS)).first();
            case TAG -> "no event of this status has this tag";
            case CLAIMANT_AFFILIATION ->
                "nothing matches this filter alone; it takes the end of a chain of affiliations, such as a government";
            case EXTERNAL_ID -> "no event of this status has this external id";
            case VERIFICATION -> "nothing matches this filter alone; retracted events are found by status=retracted";
            case Q -> "no event of this status has these words";
            default -> "nothing matches this filter alone";
        };
    }

    private static List<Hint> together(List<QueryParameter> filters) {
        return filters.stream()
                .map(filter -> new Hint(filter.parameter(), "nothing matches even without this filter alone"))
                .toList();
    }
}
