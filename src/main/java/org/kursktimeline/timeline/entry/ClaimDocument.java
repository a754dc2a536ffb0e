package org.kursktimeline.timeline.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim as JSON, with its quote, its article and its figures. */
public record ClaimDocument(
        UUID id,
        String stance,
        String about,
        Instant reportedAt,
        EventDocument.@Nullable EntityRef claimant,
        @Nullable QuoteDocument quote,
        ArticleRef article,
        List<FigureDocument> figures) {

    record QuoteDocument(
            String text, @Nullable Integer start, @Nullable Integer end, boolean checked) {}

    record SourceRef(String slug, String name) {}

    /**
     * Where a claim stands.
     *
     * @param version the version that the quote was checked against
     * @param articleChanged the quote is gone since
     */
    public record ArticleRef(
            UUID id,
            String url,
            String title,
            int version,
            boolean articleChanged,
            String textKind,
            Instant publishedAt,
            SourceRef source,
            @Nullable UUID syndicatedFrom) {}

    record FigureDocument(
            UUID id,
            String metric,
            String group,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,

            @Nullable BigDecimal low,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal best,

            @Nullable BigDecimal high,
            String qualifier,
            String scope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,

            String referenceDate,
            @Nullable UUID subsetOf,
            @Nullable String place,
            @Nullable String asWritten) {}
}
