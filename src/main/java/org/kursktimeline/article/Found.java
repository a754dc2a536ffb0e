package org.kursktimeline.article;

import java.util.List;
import org.kursktimeline.journal.Position;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param more whether others follow
 * @param seen the last write that the list reflects
 */
public record Found<T>(List<T> items, boolean more, Position seen) {

    /** The last of the items, after which the next page begins; there must be one. */
    public T last() {
        return items.get(items.size() - 1);
    }

    static <T> Found<T> of(List<T> oneMore, int limit, Position seen) {
        return new Found<>(oneMore.subList(0, Math.min(limit, oneMore.size())), oneMore.size() > limit, seen);
    }
}
