package org.kursktimeline.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.PlaceView;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.timeline.group.Groups;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the figures of a bucket's events from their JSON and gives them to the rules of {@link FigureSum} and
 * {@link LatestFigure}.
 */
@Component
class BucketFigures {

    private final JsonMapper json;
    private final Vocabulary vocabulary;
    private final Entities entities;

    BucketFigures(JsonMapper json, Vocabulary vocabulary, Entities entities) {
        this.json = json;
        this.vocabulary = vocabulary;
        this.entities = entities;
    }

    /** An estimate as events have it. */
    record Estimated(
            String metric,
            String group,
            @Nullable String object,
            @Nullable String place,
            String scope,
            @Nullable BigDecimal low,
            @Nullable BigDecimal best,
            @Nullable BigDecimal high,
            boolean conflicting) {}

    /** A place as events have it. */
    record Place(List<String> path) {}

    /**
     * Adds up what the events' figures of the bucket's place come to: those told of a place inside it, and those of
     * whole events that lie in it with all their places. What is told of a country is not told of each of its oblasts.
     *
     * @param within slug of the bucket's place; null where it has none
     */
    List<FigureSum> sums(List<Groups.Figures> events, @Nullable String within) {
        return events.isEmpty()
                ? List.of()
                : FigureSum.of(
                        events.stream()
                                .flatMap(event -> estimates(event).filter(figure -> isWithin(within, figure, event)))
                                .toList(),
                        additive());
    }

    private boolean isWithin(@Nullable String within, EventFigure figure, Groups.Figures event) {
        if (within == null) {
            return true;
        }
        return figure.place().isEmpty()
                ? places(event).allMatch(place -> place.path().contains(within))
                : figure.place().contains(within);
    }

    private Stream<Place> places(Groups.Figures event) {
        return event.places().stream()
                .flatMap(list -> Arrays.stream(json.readValue(list, Place[].class)))
                .filter(Objects::nonNull);
    }

    List<LatestFigure> latest(List<Groups.Figures> events) {
        return events.isEmpty()
                ? List.of()
                : LatestFigure.of(events.stream().flatMap(this::told).toList(), additive());
    }

    private Stream<EventFigure> estimates(Groups.Figures event) {
        Map<String, List<String>> paths = new HashMap<>();
        return Arrays.stream(json.readValue(event.estimates(), Estimated[].class))
                .filter(one -> one.scope().equals(FigureScope.EVENT.code()))
                .map(one -> new EventFigure(
                        event.event(),
                        one.metric(),
                        one.group(),
                        one.object(),
                        one.place() == null ? List.of() : paths.computeIfAbsent(one.place(), this::path),
                        one.low(),
                        one.best(),
                        one.high(),
                        one.conflicting()));
    }

    private List<String> path(String place) {
        return entities.find(place)
                .flatMap(view -> Optional.ofNullable(view.place()))
                .map(PlaceView::pathSlugs)
                .orElse(List.of(place));
    }

    private Stream<LatestFigure.Told> told(Groups.Figures event) {
        return Arrays.stream(json.readValue(event.figures(), FigureView[].class))
                .map(figure -> new LatestFigure.Told(
                        figure, event.event(), figure.place() == null ? event.place() : figure.place()));
    }

    private Predicate<String> additive() {
        return metric -> vocabulary
                .find(Term.METRIC, metric)
                .map(term -> term.values("additive").equals(List.of("true")))
                .orElse(false);
    }
}
