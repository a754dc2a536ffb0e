package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a record inside another; looks at its type at the first use, so that records may contain themselves. */
record NestedReader(Class<?> type) implements ValueReader {

    @Override
    public @Nullable Object read(JsonNode node, Spot spot) {
        return Readers.of(type).read(node, spot);
    }

    /** The record with nothing in it; null when it refuses to be empty. */
    @Nullable Object blank() {
        return Readers.of(type).blank();
    }

    @Override
    public String expected() {
        return Readers.of(type).expected();
    }
}
