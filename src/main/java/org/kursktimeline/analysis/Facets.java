package org.kursktimeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kursktimeline.core.Foremost;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.group.KeyCounts;
import org.springframework.stereotype.Service;

/** Counts of the events that match, by type, place, entity, claimant, source, verification and day. */
@Service
public class Facets {

    private final KeyCounts counts;
    private final FacetValues values;

    Facets(KeyCounts counts, FacetValues values) {
        this.counts = counts;
        this.values = values;
    }

    /** Counts were read of one state; those that are estimates are marked. */
    public Read read(TimelineQuery query, List<Facet> facets, int size) {
        var questions = questions(query, facets);
        var answers = counts.read(questions.stream().map(Question::asked).toList());
        var counted = new EnumMap<Facet, KeyCounts.Counted>(Facet.class);
        for (int n = 0; n < questions.size(); n++) {
            var answer = answers.counted().get(n);
            questions.get(n).facets.forEach(facet -> counted.put(facet, answer));
        }
        boolean named = query.moment().recorded() == null;
        return new Read(view(counted, answers, size, named), answers);
    }

    /** What was read, with the position that was seen. */
    public record Read(FacetsView view, KeyCounts.Answers answers) {}

    /** Facets that count under the same conditions, in one statement. */
    private record Question(TimelineQuery query, List<Facet> facets) {

        KeyCounts.Asked asked() {
            return new KeyCounts.Asked(
                    query,
                    facets.stream()
                            .filter(facet -> facet != Facet.DAY)
                            .map(Facet::code)
                            .collect(Collectors.toSet()),
                    facets.contains(Facet.DAY));
        }
    }

    /** The first is that of all filters, even when no facet counts under them. */
    private static List<Question> questions(TimelineQuery query, List<Facet> facets) {
        var questions = new ArrayList<Question>();
        var shared = new Question(query, new ArrayList<>());
        questions.add(shared);
        for (var facet : facets) {
            var own = facet.of(query);
            if (own.equals(query)) {
                shared.facets.add(facet);
            } else {
                questions.add(new Question(own, List.of(facet)));
            }
        }
        return questions;
    }

    /**
     * Puts the counts into the form in which they are answered.
     *
     * @param named whether values bear names: those of the past would be the names of today, and change the answer
     */
    private FacetsView view(Map<Facet, KeyCounts.Counted> counted, KeyCounts.Answers answers, int size, boolean named) {
        var told = new LinkedHashMap<String, List<FacetsView.Value>>();
        var sizes = new LinkedHashMap<String, Integer>();
        var estimated = new LinkedHashMap<String, FacetsView.Estimate>();
        counted.forEach((facet, count) -> {
            var known = values.known(facet, facet.of(count));
            var shown = values.named(facet, cut(facet, known, size));
            told.put(
                    facet.code(),
                    named || facet == Facet.TYPE
                            ? shown
                            : shown.stream().map(FacetsView.Value::nameless).toList());
            sizes.put(facet.code(), known.size());
            if (!count.exact()) {
                estimated.put(facet.code(), new FacetsView.Estimate(count.total(), count.sampled()));
            }
        });
        return new FacetsView(
                told,
                sizes,
                answers.counted().stream().allMatch(KeyCounts.Counted::exact),
                estimated,
                answers.counted().get(0).total(),
                answers.position().recordedAt(),
                answers.position().token(),
                answers.hints());
    }

    private static List<KeyCounts.Of> cut(Facet facet, List<KeyCounts.Of> all, int size) {
        return facet == Facet.DAY
                ? all.subList(Math.max(0, all.size() - FacetParameter.MOST_DAYS), all.size())
                : Foremost.of(all, size, KeyCounts.Of.MOST_FIRST);
    }
}
