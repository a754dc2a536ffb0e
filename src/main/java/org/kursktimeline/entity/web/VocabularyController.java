package org.kursktimeline.entity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.kursktimeline.core.Links;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The vocabularies: flat lists in the order of their trees, parents before children. */
@RestController
@Tag(name = "Vocabularies", description = "The words of events and figures")
class VocabularyController {

    private final Vocabulary vocabulary;
    private final Journal journal;

    VocabularyController(Vocabulary vocabulary, Journal journal) {
        this.vocabulary = vocabulary;
        this.journal = journal;
    }

    @GetMapping("/v1/event-types")
    @Operation(summary = "List the event types with their ACLED, PLOVER and CAMEO codes")
    Page<EventTypeResource> eventTypes() {
        var seen = journal.latest();
        var types = vocabulary.terms(Term.EVENT_TYPE);
        var pending = vocabulary.pending(types);
        return Page.of(
                types.stream()
                        .map(type -> EventTypeResource.from(type, pending))
                        .toList(),
                Links.NONE,
                seen);
    }

    @GetMapping("/v1/event-types/{code}")
    @Operation(summary = "Read an event type")
    EventTypeResource eventType(
            @PathVariable @Parameter(description = "Code of the event type.", example = "battle.armed_clash")
                    String code) {
        var type = get(Term.EVENT_TYPE, code, "event type");
        return EventTypeResource.from(type, vocabulary.pending(List.of(type)));
    }

    @GetMapping("/v1/metrics")
    @Operation(summary = "List the metrics: what a figure can count")
    Page<MetricResource> metrics() {
        var seen = journal.latest();
        return Page.of(
                vocabulary.terms(Term.METRIC).stream().map(MetricResource::from).toList(), Links.NONE, seen);
    }

    @GetMapping("/v1/metrics/{code}")
    @Operation(summary = "Read a metric")
    MetricResource metric(
            @PathVariable @Parameter(description = "Code of the metric.", example = "wounded") String code) {
        return MetricResource.from(get(Term.METRIC, code, "metric"));
    }

    private Term get(String scheme, String code, String what) {
        return vocabulary
                .find(scheme, code)
                .orElseThrow(() -> ProblemException.none(what, code, vocabulary.near(scheme, code)));
    }
}
