package org.kursktimeline.timeline.entry;

import java.util.Set;
import org.kursktimeline.evidence.EvidenceClaim;
import org.kursktimeline.evidence.EvidenceFigure;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.FigureStatement;

/**
 * A claim with what it is as evidence, the same at every report instant.
 *
 * @param keys what its origin rests on
 */
record WeighedClaim(ClaimFacts facts, EvidenceClaim evidence, Set<String> keys) {

    static WeighedClaim of(ClaimFacts facts, Provenance provenance, References references) {
        var claim = facts.statement();
        var evidence = new EvidenceClaim(
                facts.id(),
                claim.stance(),
                claim.about(),
                provenance.origin(),
                claim.article(),
                references.article(claim.article()).source().id(),
                claim.reportedAt(),
                claim.figures().stream().map(WeighedClaim::evidence).toList());
        return new WeighedClaim(facts, evidence, provenance.keys());
    }

    private static EvidenceFigure evidence(FigureStatement figure) {
        return new EvidenceFigure(
                figure.id(),
                figure.metric(),
                figure.group(),
                figure.object(),
                figure.place(),
                figure.scope(),
                figure.since(),
                figure.low(),
                figure.best(),
                figure.high(),
                figure.qualifier(),
                figure.referenceDate(),
                figure.subsetOf());
    }
}
