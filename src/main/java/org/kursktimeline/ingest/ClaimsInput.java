package org.kursktimeline.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Claims of one more article to be added to an event.
 *
 * @param article id of a stored article
 */
public record ClaimsInput(
        @NotBlank String article, @Size(min = 1, max = 50) List<ClaimInput> claims) {}
