package org.kursktimeline.entity;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reference file that names other entities by their slugs.
 *
 * @param parent slug of the place that contains it; null for none
 * @param affiliation slug of whom it speaks for; null for none
 * @param finished makes the entity when both are known
 */
record ReferenceEntity(
        String slug, @Nullable String parent, @Nullable String affiliation, Function<Known, NewEntity> finished) {

    /** The slugs that must be known before. */
    Stream<String> needed() {
        return Stream.of(parent, affiliation).filter(Objects::nonNull);
    }

    /** The ids behind a row's slugs. */
    record Known(@Nullable UUID parent, @Nullable UUID affiliation) {}
}
