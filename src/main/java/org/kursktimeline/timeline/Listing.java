package org.kursktimeline.timeline;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.Links;
import org.kursktimeline.journal.Position;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param links addresses of the pages around it
 * @param position the last position that the page saw
 * @param count null when nobody asked
 * @param hints why nothing was found; empty when something was
 */
public record Listing<T>(
        List<T> items,
        Links links,
        Position position,
        @Nullable Count count,
        List<Hint> hints) {

    /** The same page with other items, one for one. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return with(items.stream().<R>map(change).toList());
    }

    /** The same page with other items, made of all of them together. */
    public <R> Listing<R> with(List<R> others) {
        return new Listing<>(others, links, position, count, hints);
    }
}
