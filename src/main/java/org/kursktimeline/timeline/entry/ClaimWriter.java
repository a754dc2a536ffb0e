package org.kursktimeline.timeline.entry;

import org.kursktimeline.facts.ClaimFacts;

/** Writes a claim with its article, its quote and its figures. */
final class ClaimWriter {

    private ClaimWriter() {}

    static ClaimDocument claim(ClaimFacts facts, References references) {
        var claim = facts.statement();
        var quote = claim.quote();
        return new ClaimDocument(
                facts.id(),
                claim.stance().code(),
                claim.about().code(),
                claim.reportedAt(),
                references.entityRef(claim.claimant()),
                quote == null
                        ? null
                        : new ClaimDocument.QuoteDocument(quote.text(), quote.start(), quote.end(), quote.checked()),
                article(facts, references),
                claim.figures().stream()
                        .map(figure -> FigureWriter.figure(figure, references))
                        .toList());
    }

    private static ClaimDocument.ArticleRef article(ClaimFacts facts, References references) {
        var article = references.article(facts.statement().article());
        return new ClaimDocument.ArticleRef(
                article.id(),
                article.url(),
                article.title(),
                facts.statement().articleVersion(),
                facts.articleChanged(),
                facts.textKind(),
                article.publishedAt(),
                new ClaimDocument.SourceRef(
                        article.source().slug(), article.source().name()),
                article.syndicatedFrom());
    }
}
