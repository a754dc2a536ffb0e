package org.kursktimeline.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.evidence.ReferenceTime;

/**
 * The last value that one speaker gave of what cannot be added: a running total, or a number that is a state, such as
 * how many are held.
 *
 * @param place slug of the place that it counts in; null when that is not known
 * @param claimant who is quoted; null when a source speaks in its own voice
 * @param source who speaks in its own voice; left out when a claimant is quoted
 * @param event the event that it is told of
 */
public record LatestFigure(
        String metric,
        String group,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,
        String scope,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,
        @Nullable String place,
        SeriesView.@Nullable Speaker claimant,
        @JsonInclude(JsonInclude.Include.NON_NULL) SeriesView.@Nullable Speaker source,
        String referenceDate,
        @Nullable BigDecimal low,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        String qualifier,
        UUID event) {

    private static final Comparator<Said> ORDER = comparing(Said::metric)
            .thenComparing(Said::group)
            .thenComparing(Said::object, nullsFirst(naturalOrder()))
            .thenComparing(Said::place, nullsFirst(naturalOrder()))
            .thenComparing(Said::speaker)
            .thenComparing(Said::scope)
            .thenComparing(Said::since, nullsFirst(naturalOrder()));

    private static final Comparator<Told> BY_TIME = comparing(
                    (Told told) -> ReferenceTime.of(told.figure().referenceDate())
                            .upTo(told.figure().reportedAt()))
            .thenComparing(
                    told -> ReferenceTime.of(told.figure().referenceDate()).starts())
            .thenComparing(told -> told.figure().reportedAt())
            .thenComparing(told -> told.figure().id());

    /** A figure with its event and the place that it counts in. */
    record Told(FigureView figure, UUID event, @Nullable String place) {}

    /**
     * Keeps of each speaker, matter and place the asserted figure that tells up to the latest moment, of several the
     * one reported last. A part that is counted in another figure of the same metric and group is left out.
     *
     * @param additive which metrics can be added; their figures of the scope {@code event} are none of these
     */
    static List<LatestFigure> of(Collection<Told> figures, Predicate<String> additive) {
        var byId = figures.stream()
                .map(Told::figure)
                .collect(Collectors.toMap(FigureView::id, Function.identity(), (a, b) -> a));
        return figures.stream()
                .filter(told -> told.figure().stance().equals("asserts"))
                .filter(told -> told.figure().scope().equals("cumulative")
                        || !additive.test(told.figure().metric()))
                .filter(told -> !isPart(told.figure(), byId))
                .collect(Collectors.toMap(
                        Said::of, Function.identity(), BinaryOperator.maxBy(BY_TIME), () -> new TreeMap<>(ORDER)))
                .values()
                .stream()
                .map(LatestFigure::of)
                .toList();
    }

    private static boolean isPart(FigureView figure, Map<UUID, FigureView> byId) {
        var whole = figure.subsetOf() == null ? null : byId.get(figure.subsetOf());
        return whole != null
                && whole.metric().equals(figure.metric())
                && whole.group().equals(figure.group());
    }

    private static LatestFigure of(Told told) {
        var figure = told.figure();
        var claimant = figure.claimant();
        var source = figure.article().source();
        return new LatestFigure(
                figure.metric(),
                figure.group(),
                figure.object(),
                figure.scope(),
                figure.since(),
                told.place(),
                claimant == null ? null : new SeriesView.Speaker(claimant.slug(), claimant.name()),
                claimant == null ? new SeriesView.Speaker(source.slug(), source.name()) : null,
                figure.referenceDate(),
                figure.low(),
                figure.best(),
                figure.high(),
                figure.qualifier(),
                told.event());
    }

    /** What two figures share of which the later takes the place of the earlier. */
    private record Said(
            String metric,
            String group,
            @Nullable String object,
            @Nullable String place,
            String speaker,
            String scope,
            @Nullable String since) {

        static Said of(Told told) {
            var figure = told.figure();
            var claimant = figure.claimant();
            return new Said(
                    figure.metric(),
                    figure.group(),
                    figure.object(),
                    told.place(),
                    claimant == null
                            ? "source " + figure.article().source().slug()
                            : "claimant " + Objects.requireNonNull(claimant).slug(),
                    figure.scope(),
                    figure.since());
        }
    }
}
