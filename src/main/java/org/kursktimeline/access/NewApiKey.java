package org.kursktimeline.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Scope;

/**
 * An API key to be made.
 *
 * @param name for people, e.g. who holds it
 * @param scopes its rights, at least one
 * @param expiresAt null for never
 */
public record NewApiKey(
        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 20) List<Scope> scopes,
        @Nullable Instant expiresAt) {}
