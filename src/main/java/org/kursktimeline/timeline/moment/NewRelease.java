package org.kursktimeline.timeline.moment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release to be made.
 *
 * @param name lower-case letters, digits, dots, dashes and underscores, e.g. {@code 2024-09}
 * @param asOf of which instant, not after now; null for the last write
 * @param licence under which it is given away, e.g. {@code CC BY 4.0}
 * @param note null for none
 */
public record NewRelease(
        @Pattern(
                regexp = "[a-z0-9][a-z0-9._-]{0,63}",
                message = "has 1 to 64 lower-case letters, digits, dots, dashes and underscores, e.g. 2024-09")
        String name,

        @Nullable Instant asOf,
        @NotBlank @Size(max = 200) String licence,
        @Nullable @Size(max = 2_000) String note) {}
