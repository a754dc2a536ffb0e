package org.kursktimeline.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an object whose member names are the caller's own; what is absent is an empty map. */
record MapReader(Constraints names, ValueReader values, Constraints constraints) implements ValueReader {

    @Override
    public Object read(JsonNode node, Spot spot) {
        if (!node.isObject()) {
            wrongType(node, spot);
            return empty();
        }
        if (node.size() > constraints.maxSize()) {
            spot.fault(
                    "too-many",
                    spot.name() + " has " + node.size() + " members; at most " + constraints.maxSize()
                            + " are allowed");
            return empty();
        }
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(member -> {
            var value = value(member.getValue(), spot.member(member.getKey()));
            if (names.allow(member.getKey(), spot.member(member.getKey())) && value != null) {
                map.put(member.getKey(), value);
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object value(JsonNode node, Spot spot) {
        return node.isNull() ? values.wrongType(node, spot) : values.read(node, spot);
    }

    @Override
    public Object empty() {
        return Map.of();
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public String expected() {
        return "an object";
    }
}
