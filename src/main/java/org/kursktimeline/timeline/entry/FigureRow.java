package org.kursktimeline.timeline.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an entry keeps it beside its document, so that figures can be listed and filtered without joins.
 *
 * @param claimantAffiliation what the claimant belongs to in the end, itself when that is nobody else
 */
public record FigureRow(
        UUID id,
        UUID claim,
        String metric,
        String group,
        @Nullable String object,
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
        EventDocument.@Nullable EntityRef claimant,
        @Nullable UUID claimantAffiliation,
        String stance,
        Article article,
        Instant reportedAt) {

    /**
     * Where it stands.
     *
     * @param textKind of the version that the claim was checked against; null in states stored before it was kept
     */
    record Article(
            UUID id, String url, String title, @Nullable String textKind, Source source) {}

    /** What it is filtered by; all but slug and name null in states stored before they were kept. */
    record Source(
            @Nullable UUID id,
            String slug,
            String name,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String ownerGroup,
            @Nullable String reliability) {}
}
