package org.kursktimeline.ingest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.TimeSpan;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.facts.FigureStatement;
import org.springframework.stereotype.Component;

/** Reads the figures of a claim and tells what is wrong with them. */
@Component
class FigureReader {

    private static final String EVERYONE = "all";
    private static final Set<String> MEASURES = Set.of("km²", "m²", "km", "m", "million m³", "RUB");

    private final Vocabulary vocabulary;
    private final WhereReader places;

    FigureReader(Vocabulary vocabulary, WhereReader places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    /** A figure that has been named by its ref, for those that are subsets of it. */
    record Named(UUID id, FigureInput input) {}

    /**
     * Reads the figures of one claim.
     *
     * @param named figures of the event with a ref, also of its other claims; those of this claim are added
     */
    List<FigureStatement> read(
            List<FigureInput> inputs, Submission submission, ZoneId zone, Map<String, Named> named, String pointer) {
        var ids = inputs.stream().map(input -> Ids.next()).toList();
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            if (input.ref() != null
                    && input.metric() != null
                    && named.putIfAbsent(input.ref(), new Named(ids.get(i), input)) != null) {
                submission
                        .faults()
                        .at(pointer + "/" + i + "/ref", "ref-not-unique", "another figure of the event has this ref");
            }
        }
        var figures = new ArrayList<FigureStatement>();
        for (int i = 0; i < inputs.size(); i++) {
            figures.add(read(ids.get(i), inputs.get(i), submission, zone, named, pointer + "/" + i));
        }
        return figures;
    }

    private FigureStatement read(
            UUID id, FigureInput input, Submission submission, ZoneId zone, Map<String, Named> named, String pointer) {
        var faults = submission.faults();
        var qualifier = word(input.qualifier(), Qualifier.values(), Qualifier.EXACT, faults, pointer + "/qualifier");
        var scope = word(input.scope(), FigureScope.values(), FigureScope.EVENT, faults, pointer + "/scope");
        term(Term.METRIC, input.metric(), faults, pointer + "/metric");
        term(Term.GROUP, input.group(), faults, pointer + "/group");
        var range = range(input, qualifier, faults, pointer);
        if (input.since() != null && scope == FigureScope.EVENT) {
            faults.at(pointer + "/since", "since-without-cumulative", "since goes with \"scope\": \"cumulative\"");
        }
        checkPeriod(input, zone, faults, pointer);
        return new FigureStatement(
                id,
                input.metric(),
                Optional.ofNullable(input.group()).orElse(EVERYONE),
                input.object(),
                range.low(),
                range.best(),
                range.high(),
                qualifier,
                scope,
                date(input.since(), zone, faults, pointer + "/since"),
                referenceDate(input, submission, zone, pointer),
                Subsets.whole(input, id, named, faults, pointer),
                place(input, faults, pointer),
                input.asWritten());
    }

    /** The numbers stated; of what is counted they are whole. */
    private StatedRange range(FigureInput input, Qualifier qualifier, Faults faults, String pointer) {
        var range = StatedRange.read(input, qualifier, faults, pointer);
        Optional.ofNullable(input.metric())
                .flatMap(metric -> vocabulary.find(Term.METRIC, metric))
                .filter(FigureReader::isCount)
                .ifPresent(counted -> range.checkWhole(faults, pointer));
        return range;
    }

    /** What is measured, and not counted, has a unit of measure. */
    private static boolean isCount(Term metric) {
        return !MEASURES.contains(String.valueOf(metric.attributes().get("unit")));
    }

    private void term(String scheme, @Nullable String code, Faults faults, String pointer) {
        if (code != null && vocabulary.find(scheme, code).isEmpty()) {
            faults.at(
                    pointer,
                    "unknown-value",
                    "'" + Text.shortened(code) + "' is not a known " + scheme + hint(scheme, code, faults));
        }
    }

    private String hint(String scheme, String code, Faults faults) {
        return faults.isFull() ? "" : Nearest.hint(vocabulary.near(scheme, code));
    }

    private static <E extends Enum<E> & Coded> E word(
            @Nullable String text, E[] known, E otherwise, Faults faults, String pointer) {
        if (text == null) {
            return otherwise;
        }
        for (var one : known) {
            if (one.code().equals(text)) {
                return one;
            }
        }
        var codes = Arrays.stream(known).map(Coded::code).toList();
        faults.at(
                pointer,
                "unknown-value",
                "'" + Text.shortened(text) + "' is not one of " + String.join(", ", codes) + Nearest.hint(text, codes));
        return otherwise;
    }

    private static void checkPeriod(FigureInput input, ZoneId zone, Faults faults, String pointer) {
        if (input.since() == null || input.referenceDate() == null || faults.isAnyWithin(pointer)) {
            return;
        }
        var since = TimeSpan.parse(input.since(), zone).startsAt();
        var until = TimeSpan.parse(input.referenceDate(), zone).endsAt();
        if (since != null && until != null && !since.isBefore(until)) {
            faults.at(
                    pointer + "/since",
                    "since-after-reference",
                    "since is " + Text.shortened(input.since()) + ", after reference_date, which is "
                            + Text.shortened(input.referenceDate()));
        }
    }

    private static @Nullable String date(@Nullable String text, ZoneId zone, Faults faults, String pointer) {
        if (text != null) {
            try {
                TimeSpan.parse(text, zone);
            } catch (NotEdtf fault) {
                faults.at(pointer, fault.code(), fault.detail());
            }
        }
        return text;
    }

    private static String referenceDate(FigureInput input, Submission submission, ZoneId zone, String pointer) {
        var stated = date(input.referenceDate(), zone, submission.faults(), pointer + "/reference_date");
        return stated == null
                ? submission.published().atZone(zone).toLocalDate().toString()
                : stated;
    }

    private @Nullable UUID place(FigureInput input, Faults faults, String pointer) {
        return Optional.ofNullable(input.place())
                .flatMap(place -> places.known(place, faults, pointer + "/place"))
                .map(EntityView::id)
                .orElse(null);
    }
}
