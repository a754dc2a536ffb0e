package org.kursktimeline.timeline.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.Jackson3JsonDiff;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;
import tools.jackson.databind.JsonNode;

/**
 * One step of a JSON Patch (RFC 6902).
 *
 * @param path where, as a JSON pointer
 * @param value what is put there; left out where something is removed
 */
public record PatchOperation(
        @Words({"add", "remove", "replace"}) String op,
        String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode value) {

    /** Moving and copying would be shorter, but a reader wants to see what was put where. */
    private static final EnumSet<DiffFlags> PLAIN =
            EnumSet.of(DiffFlags.OMIT_VALUE_ON_REMOVE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    /** The steps that make the one of the other, in the order in which they are taken; none between equals. */
    static List<PatchOperation> between(JsonNode before, JsonNode after) {
        return Jackson3JsonDiff.asJson(before, after, PLAIN)
                .valueStream()
                .map(step -> new PatchOperation(member(step, "op"), member(step, "path"), step.get("value")))
                .toList();
    }

    private static String member(JsonNode step, String name) {
        return Objects.requireNonNull(step.get(name)).asString();
    }
}
