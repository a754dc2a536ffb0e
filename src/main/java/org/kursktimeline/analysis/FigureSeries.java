package org.kursktimeline.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.evidence.Series;
import org.kursktimeline.evidence.SeriesFigure;
import org.kursktimeline.timeline.FoundFigure;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Who said which number when: figures of one metric and group as a step series for each claimant. */
@Service
public class FigureSeries {

    /** The most figures that one answer is made of. */
    static final int MOST = 10_000;

    private final Timeline timeline;
    private final Figures figures;
    private final JsonMapper json;

    FigureSeries(Timeline timeline, Figures figures, JsonMapper json) {
        this.timeline = timeline;
        this.figures = figures;
        this.json = json;
    }

    /** A figure with the place that it counts in: its own, else the event's. */
    private record Told(FigureView figure, Optional<String> place, UUID event) {}

    /**
     * Makes the series of all figures that match, each as UTF-8 JSON.
     *
     * @throws ProblemException 400 when there are more than 10,000 of them
     */
    public Listing<byte[]> read(TimelineQuery query) {
        var found = timeline.figures(query.upTo(MOST));
        if (found.links().next() != null) {
            throw tooMany();
        }
        var told = new LinkedHashMap<UUID, Told>();
        found.items().stream()
                .map(this::told)
                .forEach(one -> told.put(one.figure().id(), one));
        var series =
                Series.of(told.values().stream().map(FigureSeries::seriesFigure).toList());
        return found.with(series.stream()
                .map(one -> json.writeValueAsBytes(view(one, told)))
                .toList());
    }

    private Told told(FoundFigure found) {
        var figure = figures.view(found);
        return new Told(
                figure,
                Optional.ofNullable(figure.place()).or(() -> Optional.ofNullable(found.place())),
                found.event());
    }

    private static SeriesFigure seriesFigure(Told told) {
        var figure = told.figure();
        var claimant = figure.claimant();
        return new SeriesFigure(
                figure.id(),
                claimant == null ? null : claimant.id(),
                figure.article().source().slug(),
                told.event(),
                figure.metric(),
                figure.group(),
                figure.object(),
                told.place().orElse(null),
                FigureScope.find(figure.scope()).orElseThrow(),
                figure.since(),
                figure.referenceDate(),
                figure.subsetOf(),
                figure.reportedAt());
    }

    private static SeriesView view(Series series, Map<UUID, Told> told) {
        var any = Objects.requireNonNull(told.get(series.points().get(0).figure()))
                .figure();
        var claimant = any.claimant();
        var source = any.article().source();
        return new SeriesView(
                claimant == null ? null : new SeriesView.Speaker(claimant.slug(), claimant.name()),
                claimant == null ? new SeriesView.Speaker(source.slug(), source.name()) : null,
                series.metric(),
                series.group(),
                series.object(),
                series.scope().code(),
                series.points().stream()
                        .map(point -> point(Objects.requireNonNull(told.get(point.figure())), point.superseded()))
                        .toList());
    }

    private static SeriesView.Point point(Told told, boolean superseded) {
        var figure = told.figure();
        var article = figure.article();
        return new SeriesView.Point(
                figure.referenceDate(),
                figure.since(),
                figure.low(),
                figure.best(),
                figure.high(),
                figure.qualifier(),
                figure.stance(),
                told.place().orElse(null),
                superseded,
                figure.reportedAt(),
                figure.id(),
                figure.claim(),
                told.event(),
                new SeriesView.Article(article.id(), article.url(), article.title(), article.textKind()));
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                Fault.of(
                        "metric",
                        "too-many-figures",
                        "more than " + MOST
                                + " figures match; narrow them by place, from, to, group, claimant or scope"));
    }
}
