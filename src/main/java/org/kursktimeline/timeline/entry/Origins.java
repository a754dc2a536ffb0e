package org.kursktimeline.timeline.entry;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.evidence.Origin;
import org.kursktimeline.facts.ClaimStatement;

/**
 * Tells where a claim comes from: its claimant when it quotes one, else the agency that the article names, else the
 * owner of the source.
 */
final class Origins {

    private Origins() {}

    static Provenance of(ClaimStatement claim, References references) {
        if (claim.claimant() != null) {
            return new Provenance(
                    new Origin("entity:" + claim.claimant(), Set.of(root(claim.claimant(), references))), Set.of());
        }
        var article = references.article(claim.article());
        return article.attributedTo() == null
                ? of(article.source(), Set.of(), references)
                : agency(article.attributedTo(), references);
    }

    /** The key of an agency as articles name it: case, white space, marks and script apart. */
    static String agencyKey(String name) {
        return "agency:" + SearchText.fold(Sources.key(name));
    }

    private static Provenance agency(String name, References references) {
        var key = agencyKey(name);
        return references
                .agency(name)
                .map(source -> of(source, Set.of(key), references))
                .orElseGet(() -> new Provenance(new Origin(key, Set.of()), Set.of(key)));
    }

    /** Outlets of one owner are one origin; one that speaks for an entity does not corroborate that entity. */
    private static Provenance of(SourceView source, Set<String> restsOn, References references) {
        var key = source.ownerGroup() == null ? "source:" + source.id() : "owner:" + source.ownerGroup();
        var speaksFor = source.affiliation();
        if (speaksFor == null) {
            return new Provenance(new Origin(key, Set.of()), restsOn);
        }
        var keys = new HashSet<>(restsOn);
        keys.add("origin:" + speaksFor);
        return new Provenance(new Origin(key, Set.of(root(speaksFor, references))), keys);
    }

    /** What the entity belongs to in the end: a president and his general staff belong to one government. */
    private static String root(UUID id, References references) {
        return "entity:" + references.entity(id).root();
    }
}
