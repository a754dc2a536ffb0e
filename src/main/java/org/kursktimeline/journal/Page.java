package org.kursktimeline.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as answered.
 *
 * @param next address of the page after this one, with the same filters; null on the last
 * @param prev null for now
 * @param asOf the instant of the last write that the page saw: unchanged data gives the same bytes
 * @param changeToken that write's place in the order of all writes
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String prev, Instant asOf, String changeToken) {

    /** A page that saw everything up to the position. */
    public static <T> Page<T> of(List<T> items, @Nullable String next, Position seen) {
        return new Page<>(items, next, null, seen.recordedAt(), seen.token());
    }
}
