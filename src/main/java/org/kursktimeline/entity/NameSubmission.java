package org.kursktimeline.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Shorthand;
import org.kursktimeline.core.Words;

/**
 * A name as a request states it; the text alone is an alias.
 *
 * @param language BCP 47; null when not known
 * @param kind null for alias
 */
public record NameSubmission(
        @NotBlank @Size(max = 300) String text,
        @Nullable @Size(max = 35) String language,

        @Words({"canonical", "alias", "transliteration", "former", "abbreviation"}) @Nullable String kind) {

    /** An alias in a language not stated. */
    @Shorthand
    public static NameSubmission of(@NotBlank @Size(max = 300) String text) {
        return new NameSubmission(text, null, null);
    }
}
