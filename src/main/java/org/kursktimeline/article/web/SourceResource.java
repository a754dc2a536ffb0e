package org.kursktimeline.article.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceView;

/**
 * A source as answered.
 *
 * @param affiliation slug of the entity that it speaks for
 * @param articles how many articles of it are stored
 */
record SourceResource(
        UUID id,
        String slug,
        String name,
        String kind,
        @Nullable String country,
        List<String> domains,
        @Nullable String ownerGroup,
        @Nullable String affiliation,
        @Nullable String reliability,
        @Nullable String licence,
        @Nullable String attribution,
        boolean redistributable,
        int articles) {

    static SourceResource from(SourceView source, @Nullable String affiliation, int articles) {
        return new SourceResource(
                source.id(),
                source.slug(),
                source.name(),
                source.kind(),
                source.country(),
                source.domains(),
                source.ownerGroup(),
                affiliation,
                source.reliability(),
                source.licence(),
                source.attribution(),
                source.redistributable(),
                articles);
    }
}
