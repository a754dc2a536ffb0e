package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number inside a claim, with who says so, where, and of which event.
 *
 * @param low the least it may be; null is open
 * @param best null when nobody said
 * @param high the most it may be; null is open
 * @param since EDTF; from when a cumulative figure counts
 * @param referenceDate EDTF; the moment that it is true of
 * @param subsetOf the figure that includes this one
 * @param place slug, where it differs from the event's place
 * @param claimant null when the article says so in its own voice
 */
public record FigureView(
        UUID id,
        String metric,
        String group,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        String qualifier,
        String scope,
        @Nullable String since,
        String referenceDate,
        @Nullable String asWritten,
        @Nullable UUID subsetOf,
        @Nullable String place,
        @Nullable Claimant claimant,
        String stance,
        Instant reportedAt,
        UUID claim,
        @Nullable Event event,
        Article article) {

    /** Who is quoted. */
    public record Claimant(UUID id, String slug, String name, String kind) {}

    /** What the figure is told of. */
    public record Event(UUID id, String title, String type) {}

    /**
     * Where it stands.
     *
     * @param textKind whose words it is quoted in: {@code original}, {@code translation} or {@code paraphrase}
     */
    public record Article(
            UUID id, String url, String title, @Nullable String textKind, Source source) {}

    /** Who published it. */
    public record Source(String slug, String name) {}

    FigureView of(Event told) {
        return new FigureView(
                id,
                metric,
                group,
                object,
                low,
                best,
                high,
                qualifier,
                scope,
                since,
                referenceDate,
                asWritten,
                subsetOf,
                place,
                claimant,
                stance,
                reportedAt,
                claim,
                told,
                article);
    }
}
