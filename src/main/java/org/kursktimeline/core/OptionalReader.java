package org.kursktimeline.core;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a value that may be left out. */
record OptionalReader(ValueReader value) implements ValueReader {

    @Override
    public Object read(JsonNode node, Spot spot) {
        return Optional.ofNullable(value.read(node, spot));
    }

    @Override
    public Object empty() {
        return Optional.empty();
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public String expected() {
        return value.expected();
    }
}
