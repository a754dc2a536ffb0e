package org.kursktimeline.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an array; what is absent is an empty list. An item of the wrong type is left out, but for a record, which is
 * kept as an empty one, so that the index of an item is its index in the body.
 */
record ListReader(ValueReader items, Constraints constraints) implements ValueReader {

    @Override
    public Object read(JsonNode node, Spot spot) {
        if (!node.isArray()) {
            wrongType(node, spot);
            return empty();
        }
        if (node.size() > constraints.maxSize()) {
            spot.fault(
                    "too-many",
                    spot.name() + " has " + node.size() + " items; at most " + constraints.maxSize() + " are allowed");
        } else if (node.size() < constraints.minSize()) {
            spot.fault("too-few", spot.name() + " needs at least " + constraints.minSize() + " items");
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < Math.min(node.size(), constraints.maxSize()); i++) {
            var item = read(node.get(i), spot, i);
            if (item != null) {
                list.add(item);
            }
        }
        return List.copyOf(list);
    }

    private @Nullable Object read(JsonNode node, Spot spot, int index) {
        var item = node.isNull() ? items.wrongType(node, spot.item(index)) : items.read(node, spot.item(index));
        return item == null && items instanceof NestedReader record ? record.blank() : item;
    }

    @Override
    public Object empty() {
        return List.of();
    }

    @Override
    public boolean isOptional() {
        return constraints.minSize() == 0;
    }

    @Override
    public String expected() {
        return "a list";
    }
}
