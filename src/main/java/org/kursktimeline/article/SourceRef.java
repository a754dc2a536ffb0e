package org.kursktimeline.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Shorthand;
import org.kursktimeline.core.Words;

/**
 * A source as a submission names it: a known one by slug or id alone, or described.
 *
 * @param slug slug or id; of a described source the slug to create it with
 * @param name null only when the slug says it all
 * @param affiliation slug or id of an entity
 * @param redistributable null for yes; of a known source null for what it is known as, and a fault where it is
 *     otherwise
 */
public record SourceRef(
        @Nullable @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "a slug has a-z, 0-9 and single hyphens between them")
        String slug,

        @Nullable @NotBlank @Size(max = 200) String name,

        @Nullable SourceKind kind,

        @Nullable String country,
        @Size(max = 50) List<@Size(max = 253) String> domains,
        @Nullable @NotBlank @Size(max = 200) String ownerGroup,
        @Nullable @Size(max = 200) String affiliation,
        @Words({"A", "B", "C", "D", "E", "F"}) @Nullable String reliability,
        @Nullable @NotBlank @Size(max = 500) String licence,
        @Nullable @NotBlank @Size(max = 500) String attribution,
        @Nullable Boolean redistributable) {

    /** A known source by its slug or id. */
    @Shorthand
    public static SourceRef of(@NotBlank @Size(max = 80) String slugOrId) {
        return new SourceRef(slugOrId, null, null, null, List.of(), null, null, null, null, null, null);
    }

    /** The same, named by the article at this address: its host tells the source where the name does not. */
    public SourceMention in(CanonicalUrl article) {
        return new SourceMention(this, article);
    }
}
