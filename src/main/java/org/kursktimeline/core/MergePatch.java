package org.kursktimeline.core;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * Applies a patch. Members that are null in it are removed, objects are merged, all else is replaced; lists are
     * replaced whole.
     *
     * @return a new tree; neither argument is changed
     */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch.deepCopy();
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                var old = result.get(member.getKey());
                result.set(
                        member.getKey(),
                        apply(old == null ? JsonNodeFactory.instance.nullNode() : old, member.getValue()));
            }
        });
        return result;
    }
}
