package org.kursktimeline.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an editor may say of a source: checked and in canonical spelling. */
record SourceProfile(
        String name,
        String kind,
        @Nullable String country,
        List<String> domains,
        @Nullable String ownerGroup,
        @Nullable UUID affiliation,
        @Nullable String reliability,
        @Nullable String licence,
        @Nullable String attribution,
        boolean redistributable) {

    /** The same with other domains. */
    SourceProfile withDomains(List<String> others) {
        return new SourceProfile(
                name,
                kind,
                country,
                others,
                ownerGroup,
                affiliation,
                reliability,
                licence,
                attribution,
                redistributable);
    }
}
