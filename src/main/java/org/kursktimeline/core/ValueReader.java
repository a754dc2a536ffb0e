package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one kind of JSON value into Java. */
interface ValueReader {

    /** Reads a value that is there and is not null; notes a fault and returns {@link #empty()} when it does not fit. */
    @Nullable Object read(JsonNode node, Spot spot);

    /** What it reads, for messages and with its article, e.g. {@code a text}. */
    String expected();

    /** What stands for a value that is absent or at fault. */
    default @Nullable Object empty() {
        return null;
    }

    /** Tells whether the value may be left out even where nothing says that it may be null. */
    default boolean isOptional() {
        return false;
    }

    /** Notes that the value is of another JSON type. */
    default @Nullable Object wrongType(JsonNode node, Spot spot) {
        spot.fault(
                "wrong-type",
                spot.name() + " is " + expected() + ", not " + nameOf(node) + ForeignFields.example(spot.token()));
        return empty();
    }

    private String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NUMBER -> expected().equals("a whole number") ? "a fraction" : "a number";
            case OBJECT -> "an object";
            case STRING -> "a text";
            default -> "null";
        };
    }
}
