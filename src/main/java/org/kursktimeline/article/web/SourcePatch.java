package org.kursktimeline.article.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceKind;
import org.kursktimeline.core.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch of a source: what is left out stays, what is null is cleared.
 *
 * @param affiliation slug or id of an entity
 * @param reason in the editor's words; it stays in the audit trail
 */
record SourcePatch(
        @Nullable @NotBlank @Size(max = 200) String name,
        @Nullable SourceKind kind,
        @Nullable String country,
        @Size(max = 50) List<@Size(max = 253) String> domains,
        @Nullable @NotBlank @Size(max = 200) String ownerGroup,
        @Nullable @Size(max = 200) String affiliation,
        @Words({"A", "B", "C", "D", "E", "F"}) @Nullable String reliability,
        @Nullable @NotBlank @Size(max = 500) String licence,
        @Nullable @NotBlank @Size(max = 500) String attribution,
        @Nullable Boolean redistributable,
        @NotBlank @Size(max = 1_000) String reason) {

    /** The patch without what is not the source's. */
    static JsonNode changes(JsonNode body) {
        return body instanceof ObjectNode members ? members.deepCopy().without("reason") : body;
    }
}
