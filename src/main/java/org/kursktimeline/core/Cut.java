package org.kursktimeline.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page.
 *
 * @param items in the list's order
 * @param before whether rows stand before them
 * @param after whether rows follow them
 */
public record Cut<T>(List<T> items, boolean before, boolean after) {

    /**
     * Cuts what was read from a mark on.
     *
     * @param rows in the order read, one more than the limit when there are others
     * @param mark null for the first page
     */
    public static <T> Cut<T> of(List<T> rows, int limit, @Nullable Mark<?> mark) {
        boolean others = rows.size() > limit;
        var items = others ? rows.subList(0, limit) : rows;
        if (!Mark.step(mark).isBackward()) {
            return new Cut<>(items, mark != null, others);
        }
        var turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return new Cut<>(turned, others, true);
    }

    /**
     * Cuts a list that is there as a whole.
     *
     * @param gap how many rows stand before the gap from which the page reaches
     * @param mark null for the first page
     */
    public static <T> Cut<T> ofWhole(List<T> all, int gap, int limit, @Nullable Mark<?> mark) {
        boolean backward = Mark.step(mark).isBackward();
        int begin = backward ? Math.max(0, gap - limit) : gap;
        int end = backward ? gap : Math.min(all.size(), gap + limit);
        return new Cut<>(all.subList(begin, end), begin > 0, end < all.size());
    }

    /** The same page with other items, one for one. */
    public <R> Cut<R> map(Function<? super T, ? extends R> change) {
        return with(items.stream().<R>map(change).toList());
    }

    /** The same page with other items, made of all of them together. */
    public <R> Cut<R> with(List<R> others) {
        return new Cut<>(others, before, after);
    }
}
