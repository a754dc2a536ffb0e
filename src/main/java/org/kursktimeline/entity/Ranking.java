package org.kursktimeline.entity;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * The order of answers: whole names before parts and near ones, and of whole names those of places without events and
 * of less than 100,000 inhabitants after all others; then by {@link #step} of the score, since a smaller difference
 * says nothing, then number of events, then size, then the score itself, then slug.
 */
final class Ranking implements Comparator<Match> {

    private static final long LARGE = 100_000;
    private static final double STEPS = 50;
    private static final double COARSE_STEPS = 20;

    private final Map<UUID, Integer> events;
    private final Comparator<Match> order;

    /** By numbers of events by entity, of frequent ones about how many; 0 where there is none. */
    Ranking(Map<UUID, Integer> events) {
        this.events = events;
        this.order = Comparator.comparing(Match::isWhole)
                .thenComparing(match -> match.isWhole() && isWellKnown(match))
                .thenComparingDouble(Ranking::step)
                .thenComparingInt(match -> events.getOrDefault(match.entity(), 0))
                .thenComparingLong(Match::size)
                .thenComparingDouble(Match::score)
                .reversed()
                .thenComparing(Match::slug);
    }

    @Override
    public int compare(Match a, Match b) {
        return order.compare(a, b);
    }

    private boolean isWellKnown(Match match) {
        return events.containsKey(match.entity()) || match.size() >= LARGE;
    }

    /** Hundredths in twos for near names, in fives for all others. */
    private static double step(Match match) {
        double steps = match.by() == MatchedBy.SIMILARITY ? STEPS : COARSE_STEPS;
        return Math.round(match.score() * steps) / steps;
    }
}
