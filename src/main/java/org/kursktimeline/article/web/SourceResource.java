package org.kursktimeline.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.core.Column;
import org.kursktimeline.core.Words;

/**
 * A source as answered.
 *
 * @param affiliation slug of the entity that it speaks for
 * @param articles how many articles of it are stored
 * @param refresh {@code pending} while events that rest on it are still derived anew after a change of it; left out
 *     otherwise
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
        int articles,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Words("pending")
        String refresh) {

    /** Those of a table. */
    static final List<Column> COLUMNS = Column.table("""
            id #org+source+id
            slug #org+source+code
            name #org+source+name
            kind #org+source+type
            country #country+code
            domains #org+source+domain
            owner_group #org+source+owner
            affiliation #org+source+affiliation+code
            reliability #status+reliability
            licence #meta+licence
            attribution #meta+attribution
            redistributable #status+redistributable
            articles #indicator+articles+num
            refresh #status+refresh
            """);

    static SourceResource from(SourceView source, @Nullable String affiliation, int articles, boolean isPending) {
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
                articles,
                isPending ? "pending" : null);
    }
}
