package org.kursktimeline.timeline;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kursktimeline.entity.PlaceView;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.evidence.Evidence;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.EventFacts;
import org.springframework.stereotype.Component;

/** What an entry can be filtered by, each as {@code prefix:value}; the prefixes stand in V2__timeline.sql. */
@Component
class Keys {

    private final Vocabulary vocabulary;

    Keys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param origins what the claims' origins rest on, as keys */
    Set<String> of(EventFacts event, Evidence evidence, Set<String> origins, References references) {
        var keys = new TreeSet<>(origins);
        var statement = event.statement();
        vocabulary.ancestors("event_type", statement.type()).forEach(type -> keys.add("type:" + type));
        if (statement.externalType() != null) {
            keys.add("external_type:" + statement.externalType());
        }
        References.placeIds(statement).stream()
                .map(id -> Optional.ofNullable(references.entity(id).place())
                        .map(PlaceView::path)
                        .orElseThrow())
                .forEach(path -> path.forEach(id -> {
                    keys.add("place:" + id);
                    keys.add("entity:" + id);
                }));
        statement.participants().forEach(one -> {
            keys.add("entity:" + one.entity());
            keys.add(one.role() + ":" + one.entity());
        });
        statement.externalIds().forEach(id -> keys.add("ext:" + id.scheme() + ":" + id.value()));
        statement.tags().forEach(tag -> keys.add("tag:" + tag));
        statement.affected().forEach(kind -> keys.add("affected:" + kind));
        keys.add("targeting:" + statement.civilianTargeting());
        keys.add("verification:" + EventWriter.verification(event, evidence).code());
        evidence.disputedAbout().forEach(about -> keys.add("disputed:" + about.code()));
        event.claims().forEach(claim -> addClaim(keys, claim, references));
        return keys;
    }

    private static void addClaim(Set<String> keys, ClaimFacts facts, References references) {
        var claim = facts.statement();
        if (claim.claimant() != null) {
            keys.add("entity:" + claim.claimant());
            keys.add("claimant:" + claim.claimant());
        }
        keys.add("article:" + claim.article());
        keys.add("source:" + references.article(claim.article()).source().id());
        claim.figures().forEach(figure -> {
            keys.add("metric:" + figure.metric());
            keys.add("group:" + figure.group());
        });
    }
}
