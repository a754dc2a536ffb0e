package org.kursktimeline.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.core.Foremost;
import org.kursktimeline.core.Nearest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fuzzy look-up: the entities whose names answer a question, best first, each with its score and why. */
@Component
class EntityLookup {

    private static final double LEAST = 0.6;
    private static final double NEAR = 0.65;
    private static final int NEAREST = 3;

    /** So many of the best get their events counted, since only the first pages are read. */
    private static final int MOST = 200;

    private static final int MOST_NAMED = 8;
    private static final EntityQuery NO_PLACES = new EntityQuery(
            null,
            Coded.codes(EntityKind.class).stream()
                    .filter(kind -> !kind.equals(EntityKind.PLACE.code()))
                    .toList(),
            null);

    private final LookupIndex index;
    private final EntityTable table;
    private final ObjectProvider<EventCounts> counts;

    EntityLookup(LookupIndex index, EntityTable table, ObjectProvider<EventCounts> counts) {
        this.index = index;
        this.table = table;
        this.counts = counts;
    }

    /** At most 200 entities in the order of {@link Ranking}. */
    public List<Match> search(String question, EntityQuery scope) {
        var best = best(index.search(question, LEAST, scope));
        var events = counted(best.stream().map(Match::entity).toList(), EventCounts::about);
        return best.stream().sorted(new Ranking(events)).toList();
    }

    /**
     * At most three slugs, nearest first: those with the text as a whole name, those spelt alike, then those whose
     * names are alike.
     *
     * @param kinds codes of {@link EntityKind}, any of them; empty for all
     */
    public List<String> nearestSlugs(String text, List<String> kinds) {
        var query = new EntityQuery(text, kinds, null);
        var spelt = Nearest.to(text, table.slugs(text, query));
        var named = best(index.searchAsItStands(text.replace('-', ' '), NEAR, query));
        return Stream.of(slugs(named, Match::isWhole), spelt.stream(), slugs(named, match -> true))
                .flatMap(Function.identity())
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    private static Stream<String> slugs(List<Match> matches, Predicate<Match> wanted) {
        return matches.stream().filter(wanted).map(Match::slug);
    }

    /** As {@link Entities#namedLike} says. */
    List<Match> namedLike(UUID entity) {
        var found = best(index.names(entity).stream()
                .flatMap(name -> index.searchAsItStands(name, LEAST, NO_PLACES).stream())
                .filter(match -> !match.entity().equals(entity))
                .toList());
        var events = counted(found.stream().map(Match::entity).toList(), EventCounts::about);
        return found.stream()
                .filter(match -> events.getOrDefault(match.entity(), 0) > 0)
                .sorted(Comparator.comparingInt((Match match) -> events.getOrDefault(match.entity(), 0))
                        .reversed()
                        .thenComparing(Match::slug))
                .limit(MOST_NAMED)
                .toList();
    }

    /** The number of published events of each entity; 0 where the answer lacks it. */
    Map<UUID, Integer> events(Collection<UUID> entities) {
        return counted(entities, EventCounts::count);
    }

    private Map<UUID, Integer> counted(Collection<UUID> entities, Counting counting) {
        var counter = counts.getIfAvailable();
        return counter == null || entities.isEmpty() ? Map.of() : counting.count(counter, "entity", entities);
    }

    /** Each one by one, or about. */
    private interface Counting {
        Map<UUID, Integer> count(EventCounts counter, String key, Collection<UUID> subjects);
    }

    private static List<Match> best(Collection<Match> found) {
        return Foremost.of(found, MOST, new Ranking(Map.of()));
    }
}
