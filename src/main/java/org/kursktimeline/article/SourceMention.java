package org.kursktimeline.article;

import org.jspecify.annotations.Nullable;

/**
 * A source named in a request.
 *
 * @param ref how it is named
 * @param article the article it is named for; null outside of one
 */
public record SourceMention(SourceRef ref, @Nullable CanonicalUrl article) {}
