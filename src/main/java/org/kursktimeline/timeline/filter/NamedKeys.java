package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kursktimeline.article.ArticleView;
import org.kursktimeline.article.Articles;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.Ids;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityKind;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads values that name something stored: words of a vocabulary, entities, places, sources, articles. */
@Component
class NamedKeys {

    private static final List<String> SOMEBODY = Stream.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.UNIT)
            .map(EntityKind::code)
            .toList();

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
        return asked -> {
            var near = vocabulary.find(scheme, asked.value()).isPresent() || !asked.deservesHint()
                    ? List.<String>of()
                    : vocabulary.near(scheme, asked.value());
            return near.isEmpty() ? asked.keyOf(vocabulary.codes(scheme)) : asked.noneOf(near);
        };
    }

    KeyFilters.KeyReader entity() {
        return asked -> keys(
                asked,
                entities.find(asked.value()).map(EntityView::id),
                () -> entities.nearestSlugs(asked.value(), null));
    }

    /** Who can act and say something. */
    KeyFilters.KeyReader somebody() {
        return asked -> keys(
                asked,
                entities.find(asked.value()).map(EntityView::id),
                () -> entities.nearestSlugsRather(asked.value(), SOMEBODY));
    }

    KeyFilters.KeyReader place() {
        return asked -> {
            var found = entities.find(asked.value());
            return found.isPresent() && found.get().place() == null
                    ? asked.fault(
                            "not-a-place",
                            "'" + asked.value() + "' is a " + found.get().kind() + ", not a place")
                    : keys(asked, found.map(EntityView::id), () -> entities.nearestSlugs(asked.value(), "place"));
        };
    }

    KeyFilters.KeyReader source() {
        return asked ->
                keys(asked, sources.find(asked.value()).map(SourceView::id), () -> sources.nearestSlugs(asked.value()));
    }

    KeyFilters.KeyReader article() {
        return asked ->
                keys(asked, Ids.parse(asked.value()).flatMap(articles::find).map(ArticleView::id), List::of);
    }

    private static List<String> keys(Asked asked, Optional<UUID> found, Supplier<List<String>> nearest) {
        return found.map(asked::key).orElseGet(() -> asked.unknown(asked.deservesHint() ? nearest.get() : List.of()));
    }
}
