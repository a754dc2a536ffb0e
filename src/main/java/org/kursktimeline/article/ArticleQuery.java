package org.kursktimeline.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for.
 *
 * @param sources any of them; all when empty
 * @param languages any of these tags, regional ones included; all when empty
 * @param from first moment of publication, inclusive; null for no bound
 * @param to end of publication, exclusive; null for no bound
 * @param words a part of the title, case and white space apart; null for any
 */
public record ArticleQuery(
        List<UUID> sources,
        List<String> languages,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String words) {

    /** The place of an article in the list. */
    public record Place(Instant publishedAt, UUID id) {}
}
