package org.kursktimeline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its administrator sees it.
 *
 * @param id its public part
 * @param scopes codes of the rights
 * @param expiresAt null for never
 * @param lastUsedAt to within half a minute; null for never
 * @param key the key itself, only in the answer that made it
 */
public record ApiKeyView(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    ApiKeyView withKey(String secret) {
        return new ApiKeyView(id, name, scopes, createdAt, expiresAt, lastUsedAt, secret);
    }

    @Override
    public String toString() {
        return "API key " + id;
    }
}
