package org.kursktimeline.timeline;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventFacts;

/** The text by which an event is found: title, summary, places, names, quotes, tags and the articles' titles. */
final class Searchable {

    private Searchable() {}

    static String text(EventFacts event, References references) {
        var parts = new LinkedHashSet<String>();
        var statement = event.statement();
        parts.add(statement.title());
        Optional.ofNullable(statement.summary()).ifPresent(parts::add);
        parts.addAll(statement.tags());
        References.entityIds(event)
                .forEach(id -> parts.add(references.entity(id).name()));
        event.claims().forEach(claim -> addClaim(parts, claim.statement(), references));
        return SearchText.fold(String.join("\n", parts));
    }

    private static void addClaim(Set<String> parts, ClaimStatement claim, References references) {
        Optional.ofNullable(claim.quote()).ifPresent(quote -> parts.add(quote.text()));
        var article = references.article(claim.article());
        parts.add(article.title());
        parts.add(article.source().name());
    }
}
