package org.kursktimeline.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;

/** The one place where figures become estimates (ADR 4). */
final class Estimates {

    private static final Comparator<Key> BY_KEY = comparing(Key::metric)
            .thenComparing(Key::group)
            .thenComparing(Key::object, nullsFirst(naturalOrder()))
            .thenComparing(Key::place, nullsFirst(naturalOrder()))
            .thenComparing(Key::scope)
            .thenComparing(Key::since, nullsFirst(naturalOrder()));

    private static final Comparator<Stated> BY_TIME = comparing(Stated::upTo)
            .thenComparing(stated -> stated.reference().starts())
            .thenComparing(stated -> stated.claim().reportedAt())
            .thenComparing(stated -> stated.figure().id());

    private Estimates() {}

    /** The estimates of an event, in a fixed order. */
    static List<Estimate> of(List<EvidenceClaim> claims) {
        var byId = claims.stream()
                .flatMap(claim -> claim.figures().stream())
                .collect(Collectors.toMap(EvidenceFigure::id, Function.identity(), (a, b) -> a));
        return claims.stream()
                .filter(EvidenceClaim::asserts)
                .flatMap(claim -> claim.figures().stream()
                        .filter(figure -> !isPart(figure, byId))
                        .map(figure -> Stated.of(claim, figure)))
                .collect(Collectors.groupingBy(
                        stated -> Key.of(stated.figure()), () -> new TreeMap<>(BY_KEY), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> estimate(entry.getKey(), latest(entry.getValue())))
                .toList();
    }

    /** A figure counted inside another of the same metric and group would be counted twice. */
    private static boolean isPart(EvidenceFigure figure, Map<UUID, EvidenceFigure> byId) {
        var whole = figure.subsetOf() == null ? null : byId.get(figure.subsetOf());
        return whole != null
                && whole.metric().equals(figure.metric())
                && whole.group().equals(figure.group());
    }

    /** The latest figure of each origin, oldest first. */
    private static List<Stated> latest(List<Stated> stated) {
        return stated.stream()
                .collect(Collectors.toMap(
                        one -> one.claim().origin().key(), Function.identity(), BinaryOperator.maxBy(BY_TIME)))
                .values()
                .stream()
                .sorted(BY_TIME)
                .toList();
    }

    private static Estimate estimate(Key key, List<Stated> latest) {
        var ranges = latest.stream().map(Stated::range).toList();
        var whole = FigureRange.around(ranges);
        return new Estimate(
                key.metric,
                key.group,
                key.object,
                key.place,
                key.scope,
                key.since,
                whole.low(),
                whole.best(),
                whole.high(),
                isConflict(latest),
                latest.stream().map(one -> one.claim().id()).distinct().sorted().toList());
    }

    private static boolean isConflict(Collection<Stated> latest) {
        return latest.stream().anyMatch(one -> latest.stream().anyMatch(one::excludes));
    }

    private record Key(
            String metric,
            String group,
            @Nullable String object,
            @Nullable UUID place,
            FigureScope scope,
            @Nullable String since) {

        static Key of(EvidenceFigure figure) {
            return new Key(
                    figure.metric(),
                    figure.group(),
                    figure.object(),
                    figure.place(),
                    figure.scope(),
                    figure.scope() == FigureScope.CUMULATIVE ? figure.since() : null);
        }
    }

    /** A figure with the claim that states it. */
    private record Stated(EvidenceClaim claim, EvidenceFigure figure, ReferenceTime reference, FigureRange range) {

        static Stated of(EvidenceClaim claim, EvidenceFigure figure) {
            return new Stated(claim, figure, ReferenceTime.of(figure.referenceDate()), FigureRange.of(figure));
        }

        Instant upTo() {
            return reference.upTo(claim.reportedAt());
        }

        /** Running totals of two days differ by nature; only those of one moment can exclude each other. */
        boolean excludes(Stated other) {
            return claim.origin().isIndependentOf(other.claim.origin())
                    && (figure.scope() == FigureScope.EVENT || reference.equals(other.reference))
                    && !range.meets(figure.qualifier(), other.range, other.figure.qualifier());
        }
    }
}
