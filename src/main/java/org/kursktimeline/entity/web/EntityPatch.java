package org.kursktimeline.entity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kursktimeline.core.BodyReader;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.JsonBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch of an entity, taken apart.
 *
 * @param changes the members that are the entity's own
 * @param reason in the editor's words; it stays in the audit trail
 */
record EntityPatch(JsonNode changes, String reason) {

    /** What of a patch is not the entity's own. */
    record Reason(@NotBlank @Size(max = 1_000) String reason) {}

    static EntityPatch of(JsonBody body, Faults faults) {
        var tree = body.tree();
        var changes = tree instanceof ObjectNode members ? members.deepCopy().without("reason") : tree;
        var reason = tree instanceof ObjectNode members ? members.deepCopy().retain("reason") : tree;
        return new EntityPatch(
                changes, BodyReader.read(reason, Reason.class, faults, "").reason());
    }
}
