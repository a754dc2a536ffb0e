package org.kursktimeline.entity;

import java.util.UUID;

/**
 * An entity that answers a question.
 *
 * @param score 0 to 1, two digits, as {@link NameScore} says
 * @param name the name that matched best, as it is written
 * @param by how that name matched
 * @param size to order equals: {@link IndexedEntity#size}
 */
public record Match(UUID entity, String slug, double score, String name, MatchedBy by, long size) {

    /** Tells whether it is the whole name in another spelling, script or case, and not a part of it or a near one. */
    boolean isWhole() {
        return by == MatchedBy.EXACT || by == MatchedBy.TRANSLITERATION;
    }
}
