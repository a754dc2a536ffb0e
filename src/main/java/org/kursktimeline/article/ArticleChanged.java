package org.kursktimeline.article;

import java.util.UUID;

/**
 * A stored article's text or metadata changed. Published inside the write, before it is stamped, so that what is
 * derived from the article can be derived anew in the same transaction.
 *
 * @param id the article
 */
public record ArticleChanged(UUID id) {}
