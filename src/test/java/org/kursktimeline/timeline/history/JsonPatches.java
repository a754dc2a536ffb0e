package org.kursktimeline.timeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 6902 as far as this service writes it, read strictly: what is removed or replaced must be there. */
public final class JsonPatches {

    private JsonPatches() {}

    /** The document after all steps of the patch. */
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        var result = document.deepCopy();
        for (var step : patch) {
            var path = JsonPointer.compile(step.get("path").asString());
            assertThat(path.matches()).as("a step at the root: " + step).isFalse();
            var parent = result.at(path.head());
            if (parent instanceof ObjectNode object) {
                apply(object, path.last().getMatchingProperty(), step);
            } else {
                apply((ArrayNode) parent, path.last().getMatchingIndex(), step);
            }
        }
        return result;
    }

    private static void apply(ObjectNode object, String name, JsonNode step) {
        var op = step.get("op").asString();
        assertThat(op.equals("add") || object.has(name)).as(step.toString()).isTrue();
        if (op.equals("remove")) {
            object.remove(name);
        } else {
            object.set(name, step.get("value"));
        }
    }

    private static void apply(ArrayNode array, int index, JsonNode step) {
        var op = step.get("op").asString();
        assertThat(index).as(step.toString()).isBetween(0, op.equals("add") ? array.size() : array.size() - 1);
        switch (op) {
            case "add" -> array.insert(index, step.get("value"));
            case "remove" -> array.remove(index);
            default -> array.set(index, step.get("value"));
        }
    }
}
