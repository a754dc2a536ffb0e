package org.kursktimeline.timeline.filter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kursktimeline.article.LanguageTag;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Affected;
import org.kursktimeline.core.CivilianTargeting;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.Verification;
import org.kursktimeline.entity.Term;
import org.springframework.stereotype.Component;

/**
 * The filters that compare with an entry's keys: values of one parameter are alternatives, {@code !v} excludes, and of
 * {@code x_all} every value must be there.
 */
@Component
class KeyFilters implements FilterReader {

    /** More are no question that a person asks, and each costs a look into the index. */
    private static final int MOST_OF_ALL = 50;

    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no", "1", "0");

    /** Gives the keys of one value; none at a fault, which it notes. */
    interface KeyReader {
        List<String> keys(Asked asked);
    }

    private final Map<TimelineFilter, KeyReader> readers = new EnumMap<>(TimelineFilter.class);

    KeyFilters(TypeKeys types, NamedKeys named, SourceKeys sources, ProducerKeys producers) {
        readers.put(TimelineFilter.TYPE, types);
        readers.put(TimelineFilter.METRIC, named.term(Term.METRIC));
        readers.put(TimelineFilter.GROUP, named.term(Term.GROUP));
        readers.put(TimelineFilter.PLACE, named.place());
        readers.put(TimelineFilter.ENTITY, named.entity());
        readers.put(TimelineFilter.ACTOR, named.somebody());
        readers.put(TimelineFilter.TARGET, named.entity());
        readers.put(TimelineFilter.PARTY, named.somebody());
        readers.put(TimelineFilter.VICTIM, named.entity());
        readers.put(TimelineFilter.SPEAKER, named.somebody());
        readers.put(TimelineFilter.INSTRUMENT, named.entity());
        readers.put(TimelineFilter.CLAIMANT, named.somebody());
        readers.put(TimelineFilter.CLAIMANT_AFFILIATION, named.entity());
        readers.put(TimelineFilter.SOURCE, named.source());
        readers.put(TimelineFilter.SOURCE_KIND, sources.kind());
        readers.put(TimelineFilter.SOURCE_COUNTRY, sources.country());
        readers.put(TimelineFilter.OWNER_GROUP, sources.ownerGroup());
        readers.put(TimelineFilter.RELIABILITY, sources.reliability());
        readers.put(TimelineFilter.ARTICLE, named.article());
        readers.put(TimelineFilter.LANGUAGE, KeyFilters::language);
        readers.put(TimelineFilter.QUOTE_LANGUAGE, KeyFilters::language);
        readers.put(TimelineFilter.EXTERNAL_ID, KeyFilters::externalId);
        readers.put(TimelineFilter.TAG, asked -> asked.key(asked.value()));
        readers.put(TimelineFilter.PRODUCED_BY, producers);
        readers.put(TimelineFilter.VERIFICATION, asked -> asked.keyOf(Coded.codes(Verification.class)));
        readers.put(TimelineFilter.DISPUTED, KeyFilters::disputed);
        readers.put(TimelineFilter.CIVILIAN_TARGETING, asked -> asked.keyOf(Coded.codes(CivilianTargeting.class)));
        readers.put(TimelineFilter.AFFECTED, asked -> asked.keyOf(Coded.codes(Affected.class)));
    }

    @Override
    public List<Condition> read(QueryParams params) {
        return readers.keySet().stream()
                .flatMap(filter -> Stream.of(any(filter, params), none(filter, params), all(filter, params)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Condition> any(TimelineFilter filter, QueryParams params) {
        var wanted = params.all(filter).stream()
                .filter(Predicate.not(KeyFilters::isNegated))
                .flatMap(value -> keys(new Asked(filter, filter, value, params)).stream())
                .toList();
        return wanted.isEmpty() ? List.of() : List.of(Condition.anyOf(filter, wanted));
    }

    private List<Condition> none(TimelineFilter filter, QueryParams params) {
        var unwanted = params.all(filter).stream()
                .filter(KeyFilters::isNegated)
                .flatMap(value -> keys(new Asked(filter, filter, value.substring(1), params)).stream())
                .toList();
        return unwanted.isEmpty() ? List.of() : List.of(Condition.noneOf(filter, unwanted));
    }

    private List<Condition> all(TimelineFilter filter, QueryParams params) {
        var values = params.all(filter.all()).stream()
                .flatMap(AllOf::values)
                .distinct()
                .map(value -> new Asked(filter, filter.all(), value, params))
                .toList();
        if (values.size() > MOST_OF_ALL) {
            values.get(0)
                    .fault("too-many", values.size() + " values are asked for; at most " + MOST_OF_ALL + " are taken");
            return List.of();
        }
        return Condition.allOf(
                filter,
                values.stream()
                        .map(this::keysOfAll)
                        .filter(keys -> !keys.isEmpty())
                        .toList());
    }

    private List<String> keysOfAll(Asked asked) {
        return isNegated(asked.value())
                ? asked.fault(
                        "not-negatable",
                        "'" + asked.parameter().parameter() + "' takes no '!'; write "
                                + asked.written(asked.filter(), Text.shortened(asked.value())))
                : keys(asked);
    }

    private List<String> keys(Asked asked) {
        var reader = Objects.requireNonNull(readers.get(asked.filter()));
        if (asked.value().isBlank()) {
            return asked.fault(
                    "empty", "'" + asked.parameter().parameter() + "' is empty; give a value or leave it out");
        }
        return asked.isList(reader) ? List.of() : reader.keys(asked);
    }

    private static List<String> disputed(Asked asked) {
        return YES_OR_NO.contains(asked.value())
                ? asked.fault(
                        "unknown-value",
                        "'disputed' takes what is disputed, such as figure; for whatever is disputed write "
                                + asked.written(TimelineFilter.VERIFICATION, "disputed") + ", for what is not "
                                + asked.written(TimelineFilter.VERIFICATION, "!disputed"))
                : asked.keyOf(Coded.codes(About.class));
    }

    private static boolean isNegated(String value) {
        return value.startsWith("!");
    }

    /** {@code en} finds {@code en-GB} too: an entry has a key for each range of a tag. */
    private static List<String> language(Asked asked) {
        return LanguageTag.parse(asked.value())
                .map(asked::key)
                .orElseGet(() -> asked.fault(
                        "not-a-language",
                        "'" + Text.shortened(asked.value())
                                + "' is not a language tag (BCP 47); write en, uk or ru-UA"));
    }

    private static List<String> externalId(Asked asked) {
        int colon = asked.value().indexOf(':');
        return colon > 0 && colon < asked.value().length() - 1
                ? asked.key(asked.value())
                : asked.fault(
                        "not-an-external-id",
                        "'external_id' is scheme:value, e.g. acled:UKR12345, not '" + Text.shortened(asked.value())
                                + "'");
    }
}
