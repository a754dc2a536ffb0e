package org.kursktimeline.timeline.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.facts.ClaimFacts;
import org.kursktimeline.facts.FigureStatement;

/** Writes a figure: as a part of its claim, and as a row that stands for itself. */
final class FigureWriter {

    private FigureWriter() {}

    static ClaimDocument.FigureDocument figure(FigureStatement figure, References references) {
        return new ClaimDocument.FigureDocument(
                figure.id(),
                figure.metric(),
                figure.group(),
                figure.object(),
                figure.low(),
                figure.best(),
                figure.high(),
                figure.qualifier().code(),
                figure.scope().code(),
                figure.since(),
                figure.referenceDate(),
                figure.subsetOf(),
                slug(figure, references),
                figure.asWritten());
    }

    static FigureRow row(ClaimFacts facts, FigureStatement figure, References references) {
        var claim = facts.statement();
        var article = references.article(claim.article());
        return new FigureRow(
                figure.id(),
                facts.id(),
                figure.metric(),
                figure.group(),
                figure.object(),
                figure.low(),
                figure.best(),
                figure.high(),
                figure.qualifier().code(),
                figure.scope().code(),
                figure.since(),
                figure.referenceDate(),
                figure.asWritten(),
                figure.subsetOf(),
                slug(figure, references),
                references.entityRef(claim.claimant()),
                claim.claimant() == null
                        ? null
                        : references.entity(claim.claimant()).root(),
                claim.stance().code(),
                new FigureRow.Article(
                        article.id(), article.url(), article.title(), facts.textKind(), source(article.source())),
                claim.reportedAt());
    }

    private static FigureRow.Source source(SourceView source) {
        return new FigureRow.Source(
                source.id(),
                source.slug(),
                source.name(),
                source.kind(),
                source.country(),
                source.ownerGroup(),
                source.reliability());
    }

    private static @Nullable String slug(FigureStatement figure, References references) {
        return Optional.ofNullable(figure.place())
                .map(id -> references.entity(id).slug())
                .orElse(null);
    }
}
