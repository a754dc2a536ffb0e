package org.kursktimeline.ingest;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;

/**
 * A claim as a submission states it.
 *
 * @param claimant who is quoted; the article itself when left out
 * @param stance asserts when left out
 * @param about occurrence when left out
 */
public record ClaimInput(
        @Nullable EntityInput claimant,
        @Words({"asserts", "denies", "doubts"}) @Nullable String stance,

        @Words({"occurrence", "attribution", "figure", "time", "place", "target", "weapon"}) @Nullable String about,

        @Nullable QuoteInput quote,
        @Size(max = 100) List<FigureInput> figures) {}
