package org.kursktimeline.timeline.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as JSON, the part that is stored: {@code revision}, {@code recorded_at}, {@code hindsight} and
 * {@code claims} are added when it is served.
 */
public record EventDocument(
        UUID id,
        String type,
        String typeLabel,
        String title,
        @Nullable String summary,
        When when,
        Where where,
        List<PlaceRef> alsoIn,
        String civilianTargeting,
        List<String> affected,
        List<Participant> participants,
        List<String> tags,
        String status,
        String verification,
        List<String> disputedAbout,
        int origins,
        int sources,
        int articles,
        List<EstimateDocument> estimates,
        Map<String, List<String>> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String externalType,
        Producer producedBy,
        List<String> relations,
        String url) {

    /**
     * When it happened.
     *
     * @param startsAt first instant, UTC, null when open
     * @param endsAt the instant after the last, null when open
     */
    record When(
            String edtf,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String precision,
            String kind,
            String timeZone) {}

    record Where(
            @Nullable PlaceRef place,
            @Nullable Double lat,
            @Nullable Double lon,
            String precision) {}

    /**
     * A place, named.
     *
     * @param path slugs from the country down to the place itself
     */
    record PlaceRef(UUID id, String slug, String name, List<String> path) {}

    record EntityRef(UUID id, String slug, String name, String kind) {}

    record Participant(String role, EntityRef entity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Producer(
            String kind,
            @Nullable String name,
            @Nullable String version,
            @Nullable Double confidence) {}

    /**
     * What the figures come to.
     *
     * @param conflicting true when independent origins exclude each other; best is null then
     */
    record EstimateDocument(
            String metric,
            String group,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,

            String scope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,

            @Nullable BigDecimal low,
            @Nullable BigDecimal best,
            @Nullable BigDecimal high,
            boolean conflicting,
            List<UUID> claims) {}
}
