package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads true or false. */
record BooleanReader(boolean primitive) implements ValueReader {

    @Override
    public @Nullable Object read(JsonNode node, Spot spot) {
        return node.isBoolean() ? (Object) node.booleanValue() : wrongType(node, spot);
    }

    @Override
    public @Nullable Object empty() {
        return primitive ? false : null;
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
