package org.kursktimeline.core.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * What a caller takes and refuses: the ranges of {@code Accept}, of which one with a quality of zero is a refusal
 * (RFC 9110, 12.4.2).
 *
 * @param ranges the most wanted first
 */
record Accepted(List<MediaType> ranges) {

    /**
     * The ranges that are taken. One that asks for a format as nobody answers it here is none. A wildcard beside a
     * refusal stands for our formats that are not refused.
     *
     * @throws HttpMediaTypeNotAcceptableException when nothing is left
     */
    List<MediaType> withoutRefusals() throws HttpMediaTypeNotAcceptableException {
        var ours = new Accepted(ranges.stream()
                .filter(range -> !OutputFormat.isOtherwise(range))
                .map(OutputFormat::withoutEffect)
                .toList());
        var taken = ours.ranges.stream().noneMatch(Accepted::isRefusal)
                ? ours.ranges
                : ours.ranges.stream()
                        .filter(range -> !isRefusal(range))
                        .flatMap(ours::meant)
                        .toList();
        if (taken.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.of());
        }
        return taken;
    }

    private Stream<MediaType> meant(MediaType range) {
        return range.isConcrete()
                ? Stream.of(range)
                : Arrays.stream(OutputFormat.values())
                        .map(OutputFormat::type)
                        .filter(range::includes)
                        .filter(type -> !isRefused(type))
                        .map(type -> type.copyQualityValue(range));
    }

    /** The most specific range that includes the type decides. */
    private boolean isRefused(MediaType type) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(Accepted::isRefusal)
                .isPresent();
    }

    private static boolean isRefusal(MediaType range) {
        return range.getQualityValue() == 0;
    }
}
