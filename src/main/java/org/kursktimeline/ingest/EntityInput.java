package org.kursktimeline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Shorthand;
import org.kursktimeline.core.Words;

/**
 * An entity as a submission names it: a known one by slug or id, or a name that is looked up and created when nothing
 * is found.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntityInput(
        @Nullable @Size(max = 200) String slug,
        @Nullable @Size(max = 200) String name,

        @Words({"person", "organisation", "unit", "weapon", "other"}) @Nullable String kind) {

    /** A known entity by its slug or id. */
    @Shorthand
    public static EntityInput of(String slug) {
        return new EntityInput(slug, null, null);
    }
}
