package org.kursktimeline.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.Articles;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads values that name something stored: words of a vocabulary, entities, places, sources, articles. */
@Component
class NamedKeys {

    /** Longer than any slug or name. */
    private static final int LONGEST = 200;

    private final Vocabulary vocabulary;
    private final Entities entities;
    private final Sources sources;
    private final Articles articles;

    NamedKeys(Vocabulary vocabulary, Entities entities, Sources sources, Articles articles) {
        this.vocabulary = vocabulary;
        this.entities = entities;
        this.sources = sources;
        this.articles = articles;
    }

    KeyFilters.KeyReader term(String scheme) {
        return (filter, value, params) -> params.isKnown(filter, value, vocabulary.codes(scheme))
                ? List.of(filter.parameter() + ":" + value)
                : List.of();
    }

    KeyFilters.KeyReader entity() {
        return (filter, value, params) -> {
            var found = entities.find(value).map(EntityView::id);
            return keys(filter, value, params, found, () -> entities.nearestSlugs(value, null));
        };
    }

    KeyFilters.KeyReader place() {
        return (filter, value, params) -> {
            var found = entities.find(value);
            if (found.isPresent() && found.get().place() == null) {
                fault(
                        filter,
                        params,
                        "not-a-place",
                        "'" + value + "' is a " + found.get().kind() + ", not a place");
                return List.of();
            }
            return keys(filter, value, params, found.map(EntityView::id), () -> entities.nearestSlugs(value, "place"));
        };
    }

    KeyFilters.KeyReader source() {
        return (filter, value, params) -> {
            var found = sources.find(value).map(SourceView::id);
            return keys(filter, value, params, found, () -> sources.nearestSlugs(value));
        };
    }

    KeyFilters.KeyReader article() {
        return (filter, value, params) -> {
            var found = Ids.parse(value).flatMap(articles::find).map(ArticleView::id);
            return keys(filter, value, params, found, List::of);
        };
    }

    private static List<String> keys(
            TimelineFilter filter,
            String value,
            QueryParams params,
            Optional<UUID> found,
            Supplier<List<String>> nearest) {
        if (found.isEmpty()) {
            var near = value.length() > LONGEST ? List.<String>of() : nearest.get();
            fault(
                    filter,
                    params,
                    "unknown-value",
                    "there is no " + filter.parameter().replace('_', ' ') + " '" + Text.shortened(value) + "'"
                            + (near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?"));
        }
        return found.map(id -> List.of(filter.parameter() + ":" + id)).orElse(List.of());
    }

    private static void fault(TimelineFilter filter, QueryParams params, String code, String detail) {
        params.faults().parameter(filter.parameter(), code, detail);
    }
}
