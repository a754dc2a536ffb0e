package org.kursktimeline.analysis;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.analysis.ControlView.Named;
import org.kursktimeline.analysis.ControlView.Speaker;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.evidence.ControlClaim;
import org.kursktimeline.evidence.ControlSeries;
import org.kursktimeline.timeline.Listing;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.stereotype.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who is said to hold a place: for each origin a step series out of the events that tell of capture and withdrawal. */
@Service
public class Control {

    /** The most events that one answer is made of. */
    static final int MOST = 2_000;

    private final Timeline timeline;
    private final JsonMapper json;

    Control(Timeline timeline, JsonMapper json) {
        this.timeline = timeline;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Makes the steps of the places, each as UTF-8 JSON: by place, then by origin, then in the order of time.
     *
     * @param within only places that are or lie in one of these slugs; empty for all
     * @param at only the steps of this moment; null for all
     * @throws ProblemException 400 when more than 2,000 events tell of control
     */
    public Listing<byte[]> read(TimelineQuery query, Set<String> within, @Nullable TimeBound at) {
        var found =
                timeline.events(query.ofTypes(ControlEvent.TYPES).withClaims().upTo(MOST));
        if (found.links().next() != null) {
            throw tooMany();
        }
        var told = new Told();
        found.items().stream()
                .map(event -> json.readValue(event, ControlEvent.class))
                .forEach(event -> told.add(event, within));
        return found.with(ControlSeries.of(told.claims).stream()
                .flatMap(series -> series.steps().stream()
                        .filter(step -> at == null || told.holds(series, step, at))
                        .map(step -> json.writeValueAsBytes(told.view(series, step))))
                .toList());
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                Fault.of(
                        "place",
                        "too-many-events",
                        "more than " + MOST
                                + " events tell of control; narrow them by place, from, to, claimant or source"));
    }

    /** What the events tell, and the names of what they tell of. */
    private static final class Told {

        private final List<ControlClaim> claims = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<ControlClaim.Speaker, String> speakers = new HashMap<>();
        private final Map<UUID, ControlEvent> events = new HashMap<>();

        void add(ControlEvent event, Set<String> within) {
            event.side().ifPresent(side -> names.put(side.slug(), side.name()));
            event.places()
                    .filter(place -> within.isEmpty() || place.path().stream().anyMatch(within::contains))
                    .forEach(place -> {
                        names.put(place.slug(), place.name());
                        event.claimsOf(place).forEach(claims::add);
                    });
            event.claims().forEach(claim -> {
                speakers.put(claim.speaker(), claim.by().name());
                events.put(claim.id(), event);
            });
        }

        ControlView view(ControlSeries series, ControlSeries.Step step) {
            return new ControlView(
                    named(series.place()),
                    named(series.by()),
                    step.when(),
                    step.until(),
                    step.value().code(),
                    Optional.ofNullable(step.holder()).map(this::named).orElse(null),
                    step.claims(),
                    step.claims().stream()
                            .map(claim ->
                                    Objects.requireNonNull(events.get(claim)).id())
                            .distinct()
                            .toList());
        }

        /** A step holds from its first instant to that of the next one. */
        boolean holds(ControlSeries series, ControlSeries.Step step, TimeBound at) {
            var next = series.steps().stream()
                    .dropWhile(other -> other != step)
                    .skip(1)
                    .findFirst();
            return begins(step, at) && next.filter(other -> begins(other, at)).isEmpty();
        }

        private boolean begins(ControlSeries.Step step, TimeBound at) {
            var zone = Objects.requireNonNull(events.get(step.claims().get(0)))
                    .when()
                    .timeZone();
            return step.from() == null || !step.from().isAfter(last(at, ZoneId.of(zone)));
        }

        private static Instant last(TimeBound at, ZoneId zone) {
            return at instanceof TimeBound.Days days
                    ? days.last().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000)
                    : at.endInstant();
        }

        private Speaker named(ControlClaim.Speaker by) {
            return new Speaker(by.slug(), speakers.getOrDefault(by, by.slug()), by.kind());
        }

        private Named named(String slug) {
            return new Named(slug, names.getOrDefault(slug, slug));
        }
    }
}
