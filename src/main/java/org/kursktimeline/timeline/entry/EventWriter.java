package org.kursktimeline.timeline.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kursktimeline.core.Verification;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.evidence.Estimate;
import org.kursktimeline.evidence.Evidence;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.springframework.stereotype.Component;

/** Writes what an editor states of an event and what its evidence comes to. */
@Component
class EventWriter {

    private final Vocabulary vocabulary;

    EventWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    EventDocument event(EventFacts event, Evidence evidence, References references) {
        var statement = event.statement();
        return new EventDocument(
                event.id(),
                statement.type(),
                vocabulary.find("event_type", statement.type()).map(Term::label).orElse(statement.type()),
                statement.title(),
                statement.summary(),
                when(statement),
                where(statement, references),
                statement.alsoIn().stream().map(references::placeRef).toList(),
                statement.civilianTargeting(),
                statement.affected(),
                statement.participants().stream()
                        .map(one -> new EventDocument.Participant(
                                one.role(), Objects.requireNonNull(references.entityRef(one.entity()))))
                        .toList(),
                statement.tags(),
                event.status(),
                verification(event, evidence).code(),
                evidence.disputedAbout().stream().map(about -> about.code()).toList(),
                evidence.origins(),
                evidence.sources(),
                evidence.articles(),
                evidence.estimates().stream()
                        .map(estimate -> estimate(estimate, references))
                        .toList(),
                externalIds(statement),
                statement.externalType(),
                producer(statement),
                List.of(),
                "/v1/events/" + event.id());
    }

    static Verification verification(EventFacts event, Evidence evidence) {
        return event.verdict().orElse(evidence.verification());
    }

    private static EventDocument.When when(EventStatement statement) {
        var when = statement.when();
        return new EventDocument.When(
                when.edtf(),
                when.startsAt(),
                when.endsAt(),
                when.precision().code(),
                when.kind().code(),
                when.zone().getId());
    }

    private static EventDocument.Where where(EventStatement statement, References references) {
        var point = Point.of(statement, references);
        var place = statement.place();
        return new EventDocument.Where(
                place == null ? null : references.placeRef(place),
                point.lat(),
                point.lon(),
                statement.wherePrecision().code());
    }

    private static EventDocument.EstimateDocument estimate(Estimate estimate, References references) {
        var place = estimate.place();
        return new EventDocument.EstimateDocument(
                estimate.metric(),
                estimate.group(),
                estimate.object(),
                place == null ? null : references.entity(place).slug(),
                estimate.scope().code(),
                estimate.since(),
                estimate.low(),
                estimate.best(),
                estimate.high(),
                estimate.conflicting(),
                estimate.claims());
    }

    private static Map<String, List<String>> externalIds(EventStatement statement) {
        return statement.externalIds().stream()
                .collect(Collectors.groupingBy(
                        ExternalId::scheme,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                ids -> ids.stream()
                                        .map(ExternalId::value)
                                        .sorted()
                                        .toList())));
    }

    private static EventDocument.Producer producer(EventStatement statement) {
        var by = statement.producedBy();
        return new EventDocument.Producer(by.kind(), by.name(), by.version(), by.confidence());
    }
}
