package org.kursktimeline.entity;

import org.jspecify.annotations.Nullable;

/**
 * A name to be given to an entity.
 *
 * @param text the name as it is written
 * @param language BCP 47; null when not known
 * @param kind canonical, alias, transliteration, former or abbreviation
 */
public record NewName(String text, @Nullable String language, String kind) {}
