package org.kursktimeline.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Under which terms the rows of a source may be used, as they are today.
 *
 * @param licence null when not known
 * @param attribution whom to name; null when not known
 */
public record SourceTerms(
        @Nullable String licence, @Nullable String attribution) {}
