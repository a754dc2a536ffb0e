package org.kursktimeline.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins or ends: what a {@link Cursor} says. The first page has none.
 *
 * @param key the named row's sort keys
 */
public record Mark<K>(Step step, K key) {

    /**
     * Reads a cursor.
     *
     * @param digest of the request that it must belong to
     * @throws ProblemException 400 cursor-invalid or cursor-mismatch
     */
    public static Mark<List<String>> read(String cursor, String digest) {
        var parts = Cursor.decode(cursor, digest);
        return Arrays.stream(Step.values())
                .filter(step -> !parts.isEmpty() && step.name().equals(parts.get(0)))
                .filter(step -> parts.stream().allMatch(Text::isStorable))
                .findFirst()
                .map(step -> new Mark<>(step, parts.subList(1, parts.size())))
                .orElseThrow(Mark::forged);
    }

    /** The cursor of a mark. */
    public static String cursor(Mark<List<String>> mark, String digest) {
        var parts = new ArrayList<String>();
        parts.add(mark.step().name());
        parts.addAll(mark.key());
        return Cursor.encode(digest, parts);
    }

    /** The way in which the rows of a page are read. */
    public static Step step(@Nullable Mark<?> mark) {
        return mark == null ? Step.AFTER : mark.step();
    }

    /**
     * The same mark with its keys made sense of.
     *
     * @throws ProblemException 400 cursor-invalid when they make none
     */
    public <R> Mark<R> as(Function<K, R> reader) {
        try {
            return new Mark<>(step, reader.apply(key));
        } catch (RuntimeException forged) {
            throw forged();
        }
    }

    private static ProblemException forged() {
        return Cursor.problem(
                ProblemType.CURSOR_INVALID,
                "the cursor does not name a place in this list; begin anew without cursor=");
    }
}
