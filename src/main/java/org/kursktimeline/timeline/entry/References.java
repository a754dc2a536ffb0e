package org.kursktimeline.timeline.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.FigureStatement;
import org.kursktimeline.facts.Participation;

/**
 * What the facts of some events refer to, fetched once for all of them.
 *
 * @param entities also those that the sources speak for
 * @param agencies the sources whose names articles give as those they have their text from, by {@link Sources#key}
 */
record References(Map<UUID, EntityView> entities, Map<UUID, ArticleView> articles, Map<String, SourceView> agencies) {

    static List<UUID> entityIds(EventFacts event) {
        var ids = new ArrayList<UUID>(placeIds(event.statement()));
        event.statement().participants().stream().map(Participation::entity).forEach(ids::add);
        for (var claim : event.claims()) {
            Optional.ofNullable(claim.statement().claimant()).ifPresent(ids::add);
            claim.statement().figures().stream()
                    .map(FigureStatement::place)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return ids;
    }

    static List<UUID> placeIds(EventStatement statement) {
        var ids = new ArrayList<UUID>(statement.alsoIn());
        Optional.ofNullable(statement.place()).ifPresent(ids::add);
        return ids;
    }

    /** The source that bears the name; empty when none does. */
    Optional<SourceView> agency(String name) {
        return Optional.ofNullable(agencies.get(Sources.key(name)));
    }

    EntityView entity(UUID id) {
        return Optional.ofNullable(entities.get(id)).orElseThrow();
    }

    ArticleView article(UUID id) {
        return Optional.ofNullable(articles.get(id)).orElseThrow();
    }

    EventDocument.@Nullable EntityRef entityRef(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var entity = entity(id);
        return new EventDocument.EntityRef(entity.id(), entity.slug(), entity.name(), entity.kind());
    }

    EventDocument.PlaceRef placeRef(UUID id) {
        var entity = entity(id);
        var place = Optional.ofNullable(entity.place()).orElseThrow();
        return new EventDocument.PlaceRef(entity.id(), entity.slug(), entity.name(), place.pathSlugs());
    }
}
