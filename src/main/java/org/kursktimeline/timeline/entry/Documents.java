package org.kursktimeline.timeline.entry;

import java.util.List;
import org.kursktimeline.evidence.Evidence;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.EventFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON that entries store. The same facts always give the same bytes. */
@Component
class Documents {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private final EventWriter events;

    Documents(EventWriter events) {
        this.events = events;
    }

    String document(EventFacts event, Evidence evidence, References references) {
        return json.writeValueAsString(events.event(event, evidence, references));
    }

    String claims(List<ClaimFacts> claims, References references) {
        return json.writeValueAsString(claims.stream()
                .map(claim -> ClaimWriter.claim(claim, references))
                .toList());
    }

    String figures(List<ClaimFacts> claims, References references) {
        return json.writeValueAsString(claims.stream()
                .flatMap(claim ->
                        claim.statement().figures().stream().map(figure -> FigureWriter.row(claim, figure, references)))
                .toList());
    }
}
