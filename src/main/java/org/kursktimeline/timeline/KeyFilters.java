package org.kursktimeline.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Affected;
import org.kursktimeline.core.CivilianTargeting;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.Verification;
import org.kursktimeline.entity.Term;
import org.springframework.stereotype.Component;

/** The filters that compare with an entry's keys: values of one parameter are alternatives, {@code !v} excludes. */
@Component
class KeyFilters implements FilterReader {

    /** Gives the keys of one value, without its negation; none at a fault, which it notes. */
    interface KeyReader {
        List<String> keys(TimelineFilter filter, String value, QueryParams params);
    }

    private final Map<TimelineFilter, KeyReader> readers = new EnumMap<>(TimelineFilter.class);

    KeyFilters(TypeKeys types, NamedKeys named) {
        readers.put(TimelineFilter.TYPE, types);
        readers.put(TimelineFilter.METRIC, named.term(Term.METRIC));
        readers.put(TimelineFilter.GROUP, named.term(Term.GROUP));
        readers.put(TimelineFilter.PLACE, named.place());
        Stream.of(
                        TimelineFilter.ENTITY,
                        TimelineFilter.ACTOR,
                        TimelineFilter.TARGET,
                        TimelineFilter.PARTY,
                        TimelineFilter.VICTIM,
                        TimelineFilter.SPEAKER,
                        TimelineFilter.INSTRUMENT,
                        TimelineFilter.CLAIMANT)
                .forEach(role -> readers.put(role, named.entity()));
        readers.put(TimelineFilter.SOURCE, named.source());
        readers.put(TimelineFilter.ARTICLE, named.article());
        readers.put(TimelineFilter.EXTERNAL_ID, KeyFilters::externalId);
        readers.put(TimelineFilter.TAG, (filter, value, params) -> List.of("tag:" + value));
        readers.put(TimelineFilter.VERIFICATION, words("verification", Verification.class));
        readers.put(TimelineFilter.DISPUTED, words("disputed", About.class));
        readers.put(TimelineFilter.CIVILIAN_TARGETING, words("targeting", CivilianTargeting.class));
        readers.put(TimelineFilter.AFFECTED, words("affected", Affected.class));
    }

    @Override
    public List<Condition> read(QueryParams params) {
        return readers.keySet().stream()
                .flatMap(filter -> read(filter, params).stream())
                .toList();
    }

    private List<Condition> read(TimelineFilter filter, QueryParams params) {
        var wanted = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        for (var value : params.all(filter)) {
            boolean negated = value.startsWith("!");
            (negated ? unwanted : wanted).addAll(keys(filter, negated ? value.substring(1) : value, params));
        }
        var conditions = new ArrayList<Condition>();
        if (!wanted.isEmpty()) {
            conditions.add(Condition.anyOf(filter, wanted));
        }
        if (!unwanted.isEmpty()) {
            conditions.add(Condition.noneOf(filter, unwanted));
        }
        return conditions;
    }

    private List<String> keys(TimelineFilter filter, String value, QueryParams params) {
        if (value.isBlank()) {
            params.faults()
                    .parameter(
                            filter.parameter(),
                            "empty",
                            "'" + filter.parameter() + "' is empty; give a value or leave it out");
            return List.of();
        }
        return Objects.requireNonNull(readers.get(filter)).keys(filter, value, params);
    }

    private static <E extends Enum<E> & Coded> KeyReader words(String prefix, Class<E> words) {
        var known = Coded.codes(words);
        return (filter, value, params) ->
                params.isKnown(filter, value, known) ? List.of(prefix + ":" + value) : List.of();
    }

    private static List<String> externalId(TimelineFilter filter, String value, QueryParams params) {
        int colon = value.indexOf(':');
        if (colon > 0 && colon < value.length() - 1) {
            return List.of("ext:" + value);
        }
        params.faults()
                .parameter(
                        filter.parameter(),
                        "not-an-external-id",
                        "'external_id' is scheme:value, e.g. acled:UKR12345, not '" + Text.shortened(value) + "'");
        return List.of();
    }
}
