package org.kursktimeline.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of several events added up, which is done only where it is right: see {@link #of}.
 *
 * @param low sum of what is stated at least; null when nobody states it of any event
 * @param best sum of the numbers on which the origins of each event agree; null when one event has none
 * @param high sum of the most; null when one event is open above
 * @param conflicting whether the origins of one of the events exclude each other
 * @param events how many events were added
 */
public record FigureSum(
        String metric,
        String group,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        boolean conflicting,
        long events) {

    private static final Comparator<Counted> ORDER = comparing(Counted::metric)
            .thenComparing(Counted::group)
            .thenComparing(Counted::object, nullsFirst(naturalOrder()));

    /**
     * Adds figures of the scope {@code event} that count the same: same metric, group and object, and the metric is one
     * that can be added. Each event enters once: where it has a figure for the whole of it, or for a place that
     * contains another, what is inside is not added. Metrics are not added to each other, nor groups.
     *
     * @param figures the estimates of some events, each once
     * @param additive which metrics can be added
     */
    static List<FigureSum> of(Collection<EventFigure> figures, Predicate<String> additive) {
        return figures.stream()
                .filter(figure -> additive.test(figure.metric()))
                .collect(Collectors.groupingBy(Counted::of, () -> new TreeMap<>(ORDER), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> sum(entry.getKey(), outermost(entry.getValue())))
                .toList();
    }

    private static List<EventFigure> outermost(List<EventFigure> figures) {
        return figures.stream().collect(Collectors.groupingBy(EventFigure::event)).values().stream()
                .flatMap(ofEvent ->
                        ofEvent.stream().filter(figure -> ofEvent.stream().noneMatch(figure::isPartOf)))
                .toList();
    }

    private static FigureSum sum(Counted counted, List<EventFigure> figures) {
        return new FigureSum(
                counted.metric,
                counted.group,
                counted.object,
                figures.stream().allMatch(figure -> figure.low() == null)
                        ? null
                        : sum(figures, figure -> figure.low() == null ? BigDecimal.ZERO : figure.low()),
                sum(figures, EventFigure::best),
                sum(figures, EventFigure::high),
                figures.stream().anyMatch(EventFigure::conflicting),
                figures.stream().map(EventFigure::event).distinct().count());
    }

    private static @Nullable BigDecimal sum(
            List<EventFigure> figures, Function<EventFigure, @Nullable BigDecimal> number) {
        var sum = BigDecimal.ZERO;
        for (var figure : figures) {
            var value = number.apply(figure);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private record Counted(
            String metric, String group, @Nullable String object) {

        static Counted of(EventFigure figure) {
            return new Counted(figure.metric(), figure.group(), figure.object());
        }
    }
}
