package org.kursktimeline.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;

/**
 * What one claimant has said over time: a step series of figures of one metric, group, object and scope.
 *
 * @param claimant who is quoted; null when the source speaks in its own voice
 * @param source slug of the source that speaks in its own voice; null when a claimant is quoted
 * @param points by the moment up to which they tell ({@link ReferenceTime#upTo}), then by time of report
 */
public record Series(
        @Nullable UUID claimant,
        @Nullable String source,
        String metric,
        String group,
        @Nullable String object,
        FigureScope scope,
        List<Point> points) {

    private static final Comparator<Series> ORDER = comparing(Series::metric)
            .thenComparing(Series::group)
            .thenComparing(Series::scope)
            .thenComparing(Series::object, nullsFirst(naturalOrder()))
            .thenComparing(Series::claimant, nullsFirst(naturalOrder()))
            .thenComparing(Series::source, nullsFirst(naturalOrder()));

    public Series {
        points = List.copyOf(points);
    }

    /**
     * One step.
     *
     * @param figure the figure's id
     * @param superseded whether the same claimant later gave another figure for the same reference date: same metric,
     *     group, object, place, scope and first day, and for the scope {@code event} the same event. A part
     *     ({@code subset_of}) and a whole do not supersede each other, nor do two figures of one moment of report.
     */
    public record Point(UUID figure, boolean superseded) {}

    /** Sorts figures into series; the order of the figures does not matter. */
    public static List<Series> of(List<SeriesFigure> figures) {
        var latest = new HashMap<Statement, Instant>();
        figures.forEach(
                figure -> latest.merge(Statement.of(figure), figure.reportedAt(), (a, b) -> a.isAfter(b) ? a : b));
        return figures.stream()
                .collect(Collectors.groupingBy(Series::empty, () -> new TreeMap<>(ORDER), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().with(points(entry.getValue(), latest)))
                .toList();
    }

    private static List<Point> points(List<SeriesFigure> figures, Map<Statement, Instant> latest) {
        var points = new ArrayList<>(figures);
        points.sort(comparing((SeriesFigure figure) ->
                        ReferenceTime.of(figure.referenceDate()).upTo(figure.reportedAt()))
                .thenComparing(
                        figure -> ReferenceTime.of(figure.referenceDate()).starts())
                .thenComparing(SeriesFigure::reportedAt)
                .thenComparing(SeriesFigure::id));
        return points.stream()
                .map(figure -> new Point(
                        figure.id(),
                        figure.reportedAt().isBefore(latest.getOrDefault(Statement.of(figure), Instant.MIN))))
                .toList();
    }

    private static Series empty(SeriesFigure figure) {
        return new Series(
                figure.claimant(),
                figure.claimant() == null ? figure.source() : null,
                figure.metric(),
                figure.group(),
                figure.object(),
                figure.scope(),
                List.of());
    }

    private Series with(List<Point> found) {
        return new Series(claimant, source, metric, group, object, scope, found);
    }

    /** What a later figure must share with an earlier one to supersede it. */
    private record Statement(
            Series series,
            @Nullable UUID event,
            @Nullable String place,
            @Nullable String since,
            ReferenceTime reference,
            boolean part) {

        static Statement of(SeriesFigure figure) {
            boolean cumulative = figure.scope() == FigureScope.CUMULATIVE;
            return new Statement(
                    empty(figure),
                    cumulative ? null : figure.event(),
                    figure.place(),
                    cumulative ? figure.since() : null,
                    ReferenceTime.of(figure.referenceDate()),
                    figure.subsetOf() != null);
        }
    }
}
