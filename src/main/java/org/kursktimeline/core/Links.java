package org.kursktimeline.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the pages around a page.
 *
 * @param next null on the last page
 * @param prev null on the first page
 */
public record Links(@Nullable String next, @Nullable String prev) {

    /** Those of a list that has one page. */
    public static final Links NONE = new Links(null, null);

    /**
     * Makes them. A page that has become empty leads back to the gap from which it was read.
     *
     * @param asked the page's own mark; null for the first page
     * @param keys the sort keys of a row
     * @param address the address of the page at a mark
     */
    public static <T> Links around(
            Cut<T> page,
            @Nullable Mark<List<String>> asked,
            Function<T, List<String>> keys,
            Function<Mark<List<String>>, String> address) {
        var items = page.items();
        if (!items.isEmpty()) {
            var last = new Mark<>(Step.AFTER, keys.apply(items.get(items.size() - 1)));
            var first = new Mark<>(Step.BEFORE, keys.apply(items.get(0)));
            return new Links(page.after() ? address.apply(last) : null, page.before() ? address.apply(first) : null);
        } else if (asked == null) {
            return NONE;
        }
        var back = address.apply(new Mark<>(asked.step().turned(), asked.key()));
        return asked.step().isBackward() ? new Links(back, null) : new Links(null, back);
    }

    /** The value of the header {@code Link} (RFC 8288); empty without links. */
    public Optional<String> header() {
        var links = Stream.of(link(next, "next"), link(prev, "prev"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? Optional.empty() : Optional.of(links);
    }

    private static Optional<String> link(@Nullable String address, String rel) {
        return Optional.ofNullable(address).map(target -> "<" + target + ">; rel=\"" + rel + "\"");
    }
}
