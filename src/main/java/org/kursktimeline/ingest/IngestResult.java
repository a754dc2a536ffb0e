package org.kursktimeline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a post came to.
 *
 * @param result {@code created}, {@code updated} or {@code unchanged}
 * @param absent events that an earlier post of the article named and this one did not; left as they are
 */
public record IngestResult(
        UUID id,
        String url,
        String result,
        @Nullable UUID syndicatedFrom,
        List<EventResult> events,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AbsentEvent> absent) {

    /**
     * What became of an event of the post.
     *
     * @param result {@code created}, {@code updated}, {@code attached} (to an event that another article made) or
     *     {@code unchanged}
     * @param status of the event afterwards: readers see {@code published} ones, and a {@code retracted} or
     *     {@code rejected} one stays so until an editor publishes it
     * @param claims ids of the claims stored by this post
     * @param possibleDuplicates events that may be the same; empty until matching is built
     */
    public record EventResult(
            @Nullable String ref,
            UUID id,
            String result,
            String status,
            List<UUID> claims,
            List<PossibleDuplicate> possibleDuplicates) {}

    /** Another event that may be the same one. */
    public record PossibleDuplicate(UUID id, String title, double score) {}

    /** An event that was not named this time. */
    public record AbsentEvent(@Nullable String ref, UUID id) {}
}
