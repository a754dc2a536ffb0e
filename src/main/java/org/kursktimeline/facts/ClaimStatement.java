package org.kursktimeline.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Stance;

/**
 * What a claim says, its quote checked.
 *
 * @param articleVersion the version whose text the quote was checked against
 * @param claimant who is quoted; null when the article says so itself
 * @param quote null without one
 * @param reportedAt when the article said so
 */
public record ClaimStatement(
        UUID article,
        int articleVersion,
        @Nullable UUID claimant,
        Stance stance,
        About about,
        @Nullable Quote quote,
        Instant reportedAt,
        List<FigureStatement> figures) {

    /** The same claim, reported at another instant. */
    public ClaimStatement reportedAt(Instant instant) {
        return new ClaimStatement(article, articleVersion, claimant, stance, about, quote, instant, figures);
    }

    /** Tells whether the other claim of the same article says the same in the same words with the same figures. */
    public boolean saysTheSameAs(ClaimStatement other) {
        return article.equals(other.article)
                && Objects.equals(claimant, other.claimant)
                && stance == other.stance
                && about == other.about
                && Objects.equals(quote == null ? null : quote.text(), other.quote == null ? null : other.quote.text())
                && figures.stream()
                        .map(FigureStatement::content)
                        .toList()
                        .equals(other.figures.stream()
                                .map(FigureStatement::content)
                                .toList());
    }
}
