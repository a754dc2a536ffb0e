package org.kursktimeline.timeline.entry;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.ClaimStatement;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.Quote;

/**
 * The folded text by which an event is found, parted by how much a word counts for its rank.
 *
 * @param title counts most
 * @param subject summary, tags, and names of places and of those who take part
 * @param quotes what was said
 * @param articles titles and sources of the articles
 */
record Searchable(String title, String subject, String quotes, String articles) {

    /** Words that the dictionary passes over but counts, so that no phrase reaches from one text into the next. */
    private static final String GAP = "\na a a a a a a a\n";

    static Searchable of(EventFacts event, References references) {
        var statement = event.statement();
        var claims = event.claims().stream().map(ClaimFacts::statement).toList();
        var names = References.entityIds(event).stream()
                .map(id -> references.entity(id).name());
        var articles = claims.stream().map(claim -> references.article(claim.article()));
        return new Searchable(
                folded(Stream.of(statement.title())),
                folded(Stream.of(Stream.ofNullable(statement.summary()), statement.tags().stream(), names)
                        .flatMap(texts -> texts)),
                folded(claims.stream()
                        .map(ClaimStatement::quote)
                        .filter(Objects::nonNull)
                        .map(Quote::text)),
                folded(articles.flatMap(
                        article -> Stream.of(article.title(), article.source().name()))));
    }

    /** Each text begins after the gap, since the fields are joined too. */
    private static String folded(Stream<String> texts) {
        return texts.distinct().map(text -> GAP + SearchText.fold(text)).collect(Collectors.joining());
    }
}
