package org.kursktimeline.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity that answers a question.
 *
 * @param score 0 to 1, two digits, as {@link NameScore} says
 * @param name the name that matched best, as it is written
 * @param by how that name matched
 * @param population of a place, to order equals; null when not known
 */
public record Match(
        UUID entity,
        String slug,
        double score,
        String name,
        MatchedBy by,
        @Nullable Long population) {}
