package org.kursktimeline.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;

/**
 * Who holds a place by the word of one origin: a step series (model rule 14). The words of different origins stand side
 * by side; none is the truth.
 *
 * @param steps in the order of time, without gaps between them
 */
public record ControlSeries(String place, ControlClaim.Speaker by, List<Step> steps) {

    private static final Comparator<ControlClaim> IN_TIME = comparing(ControlClaim::from, nullsFirst(naturalOrder()))
            .thenComparing(ControlClaim::reportedAt)
            .thenComparing(ControlClaim::id);

    public ControlSeries {
        steps = List.copyOf(steps);
    }

    /** What can be said of a place. */
    public enum Value implements Coded {
        /** Taken by a side, or said not to have been left by it. */
        HELD_BY,
        /** Said not to have been taken by the side that others name. */
        CONTESTED,
        /** Left by a side, or doubted: who holds it is not said. */
        UNKNOWN
    }

    /**
     * What is said of the place, by whom it is held.
     *
     * @param holder null unless held by somebody
     */
    record State(Value value, @Nullable String holder) {}

    /**
     * One step.
     *
     * @param when EDTF; when it begins
     * @param from its first instant; null when that is open
     * @param until EDTF; when the next one begins; null for the last
     * @param holder null unless held by somebody
     * @param claims that say so, the first one first
     */
    public record Step(
            String when,
            @Nullable Instant from,
            @Nullable String until,
            Value value,
            @Nullable String holder,
            List<UUID> claims) {

        private State state() {
            return new State(value, holder);
        }

        private Step until(@Nullable String end) {
            return new Step(when, from, end, value, holder, claims);
        }

        private Step and(UUID claim) {
            return new Step(
                    when,
                    from,
                    until,
                    value,
                    holder,
                    Stream.concat(claims.stream(), Stream.of(claim)).toList());
        }
    }

    /** Sorts claims into series, by place, then by origin; their order does not matter. */
    public static List<ControlSeries> of(List<ControlClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        ControlClaim::place,
                        TreeMap::new,
                        Collectors.groupingBy(ControlClaim::by, TreeMap::new, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(place -> place.getValue().entrySet().stream()
                        .map(origin -> new ControlSeries(place.getKey(), origin.getKey(), steps(origin.getValue()))))
                .toList();
    }

    /** Of two claims about one moment the one reported later counts; one that says the same again adds itself. */
    private static List<Step> steps(List<ControlClaim> claims) {
        var steps = new ArrayList<Step>();
        claims.stream().sorted(IN_TIME).forEach(claim -> {
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).state().equals(claim.state())) {
                steps.set(last, steps.get(last).and(claim.id()));
            } else if (last >= 0 && Objects.equals(steps.get(last).from(), claim.from())) {
                steps.set(last, step(claim));
            } else {
                steps.add(step(claim));
            }
        });
        for (int i = 0; i < steps.size() - 1; i++) {
            steps.set(i, steps.get(i).until(steps.get(i + 1).when()));
        }
        return steps;
    }

    private static Step step(ControlClaim claim) {
        var state = claim.state();
        return new Step(claim.when(), claim.from(), null, state.value(), state.holder(), List.of(claim.id()));
    }
}
