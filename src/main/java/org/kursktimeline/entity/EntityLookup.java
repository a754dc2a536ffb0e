package org.kursktimeline.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.core.Nearest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fuzzy look-up: the entities whose names answer a question, best first, each with its score and why. */
@Component
class EntityLookup {

    private static final double LEAST = 0.5;
    private static final double NEAR = 0.6;
    private static final int NEAREST = 3;

    /** So many of the best get their events counted, since only the first pages are read. */
    private static final int MOST = 200;

    private final Candidates candidates;
    private final ObjectProvider<EventCounts> counts;

    EntityLookup(Candidates candidates, ObjectProvider<EventCounts> counts) {
        this.candidates = candidates;
        this.counts = counts;
    }

    /** At most 200 entities by score, then number of events, then population, then slug. */
    @Transactional(readOnly = true)
    public List<Match> search(String question, EntityQuery scope) {
        var best = best(question, scope, LEAST);
        var events = events(best.stream().map(Match::entity).toList());
        return best.stream()
                .sorted(Comparator.comparingDouble(Match::score)
                        .thenComparingInt(match -> events.getOrDefault(match.entity(), 0))
                        .thenComparingLong(match -> match.population() == null ? 0 : match.population())
                        .reversed()
                        .thenComparing(Match::slug))
                .toList();
    }

    /** At most three slugs, nearest first: those spelt alike, then those whose names are alike. */
    @Transactional(readOnly = true)
    public List<String> nearestSlugs(String text, @Nullable String kind) {
        var query = new EntityQuery(text, kind == null ? List.of() : List.of(kind), null);
        var spelt = Nearest.to(text, candidates.slugs(text, query));
        var named = best(text.replace('-', ' '), query, NEAR).stream().map(Match::slug);
        return Stream.concat(spelt.stream(), named).distinct().limit(NEAREST).toList();
    }

    /** The number of published events of each entity; 0 where the answer lacks it. */
    Map<UUID, Integer> events(Collection<UUID> entities) {
        var counter = counts.getIfAvailable();
        return counter == null || entities.isEmpty() ? Map.of() : counter.count("entity", entities);
    }

    private List<Match> best(String question, EntityQuery scope, double least) {
        var keys = List.copyOf(MatchKey.of(question, null));
        if (keys.isEmpty()) {
            return List.of();
        }
        var byEntity = candidates.find(keys, scope).stream()
                .map(candidate -> candidate.match(keys))
                .collect(Collectors.toMap(
                        Match::entity,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingDouble(Match::score))));
        return byEntity.values().stream()
                .filter(match -> match.score() >= least)
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::slug))
                .limit(MOST)
                .toList();
    }
}
