package org.kursktimeline.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.Links;

/**
 * A page of a list, as answered.
 *
 * @param next address of the page after this one, with the same filters; null on the last
 * @param prev address of the page before this one; null on the first
 * @param asOf the instant of the last write that the page saw: unchanged data gives the same bytes
 * @param changeToken that write's place in the order of all writes
 * @param hints why nothing was found; left out unless nothing was
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @Nullable String prev,
        Instant asOf,
        String changeToken,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> hints) {

    /** A page that saw everything up to the position. */
    public static <T> Page<T> of(List<T> items, Links links, Position seen) {
        return new Page<>(items, links.next(), links.prev(), seen.recordedAt(), seen.token(), List.of());
    }

    /** The same page, which says why it is empty. */
    public Page<T> because(List<Hint> why) {
        return new Page<>(items, next, prev, asOf, changeToken, why);
    }

    /** The addresses of the pages around it. */
    public Links links() {
        return new Links(next, prev);
    }
}
