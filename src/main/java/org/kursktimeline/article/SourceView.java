package org.kursktimeline.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as other modules see it.
 *
 * @param slug unique and lasting
 * @param kind code of a {@link SourceKind}
 * @param country ISO 3166-1 alpha-2
 * @param domains host names without {@code www.}, lower case, IDN in punycode
 * @param ownerGroup outlets of one owner group are not independent of each other
 * @param affiliation the entity it speaks for
 * @param reliability Admiralty code, A to F
 * @param redistributable whether its rows are there for everyone, and may leave in exports
 */
public record SourceView(
        UUID id,
        String slug,
        String name,
        String kind,
        @Nullable String country,
        List<String> domains,
        @Nullable String ownerGroup,
        @Nullable UUID affiliation,
        @Nullable String reliability,
        @Nullable String licence,
        @Nullable String attribution,
        boolean redistributable) {}
