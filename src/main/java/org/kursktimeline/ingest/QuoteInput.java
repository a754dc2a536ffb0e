package org.kursktimeline.ingest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The passage that a claim rests on.
 *
 * @param text as it stands in the body
 * @param start first code point in the body; may be left out when the text occurs once
 * @param end code point after the last
 */
public record QuoteInput(
        @NotBlank @Size(max = 300) String text,
        @Min(0) @Nullable Integer start,
        @Min(0) @Nullable Integer end) {}
