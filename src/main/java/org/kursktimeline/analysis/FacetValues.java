package org.kursktimeline.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.Sources;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.timeline.group.KeyCounts;
import org.springframework.stereotype.Component;

/** Says what counted keys stand for, in the order in which they come. */
@Component
class FacetValues {

    /** The classes of places that are told: what lies between them is on the way from one to the other. */
    private static final Set<String> CLASSES = Set.of("admin1", "settlement");

    private final Vocabulary vocabulary;
    private final Entities entities;
    private final Sources sources;

    FacetValues(Vocabulary vocabulary, Entities entities, Sources sources) {
        this.vocabulary = vocabulary;
        this.entities = entities;
        this.sources = sources;
    }

    /** Those of the counted values that the facet tells: of places two classes, of entities what is no place. */
    List<KeyCounts.Of> known(Facet facet, List<KeyCounts.Of> counts) {
        return switch (facet) {
            case TYPE ->
                counts.stream().filter(count -> type(count.value()).isPresent()).toList();
            case PLACE -> entities(counts, view -> view.place() != null && CLASSES.contains(kind(view)));
            case ENTITY -> entities(counts, view -> view.place() == null);
            case CLAIMANT, SOURCE, VERIFICATION, DAY -> counts;
        };
    }

    /** The values with their names, in the order in which they come. */
    List<FacetsView.Value> named(Facet facet, List<KeyCounts.Of> counts) {
        return switch (facet) {
            case TYPE -> each(counts, this::type);
            case PLACE -> ofEntities(counts, FacetValues::kind);
            case ENTITY, CLAIMANT -> ofEntities(counts, EntityView::kind);
            case SOURCE -> ofSources(counts);
            case VERIFICATION, DAY -> each(counts, word -> Optional.of(new Named(word, null, null, null)));
        };
    }

    private record Named(
            String value,
            @Nullable String label,
            @Nullable String kind,
            @Nullable String parent) {

        FacetsView.Value with(long count) {
            return new FacetsView.Value(value, label, kind, parent, count);
        }
    }

    private Optional<Named> type(String code) {
        return vocabulary
                .find(Term.EVENT_TYPE, code)
                .map(term -> new Named(term.code(), term.label(), null, term.parent()));
    }

    /** What an entity is, of a place its class. */
    private static String kind(EntityView view) {
        return view.place() == null ? view.kind() : view.place().featureClass();
    }

    private List<KeyCounts.Of> entities(List<KeyCounts.Of> counts, Predicate<EntityView> told) {
        var ofIds = counts.stream().filter(count -> count.id() != null).toList();
        var views = entities.each(ids(ofIds));
        return IntStream.range(0, ofIds.size())
                .filter(n -> Optional.ofNullable(views.get(n)).filter(told).isPresent())
                .mapToObj(ofIds::get)
                .toList();
    }

    private List<FacetsView.Value> ofEntities(List<KeyCounts.Of> counts, Function<EntityView, String> kind) {
        var views = entities.getAll(ids(counts));
        return eachOfIds(
                counts,
                id -> Optional.ofNullable(views.get(id))
                        .map(view -> new Named(view.slug(), view.name(), kind.apply(view), null)));
    }

    private List<FacetsView.Value> ofSources(List<KeyCounts.Of> counts) {
        var names = sources.names(ids(counts));
        return eachOfIds(
                counts,
                id -> Optional.ofNullable(names.get(id))
                        .map(source -> new Named(source.slug(), source.name(), null, null)));
    }

    private static List<UUID> ids(List<KeyCounts.Of> counts) {
        return counts.stream().flatMap(count -> Stream.ofNullable(count.id())).toList();
    }

    private static List<FacetsView.Value> eachOfIds(List<KeyCounts.Of> counts, Function<UUID, Optional<Named>> naming) {
        return counts.stream()
                .flatMap(count ->
                        Optional.ofNullable(count.id())
                                .flatMap(naming)
                                .map(named -> named.with(count.events()))
                                .stream())
                .toList();
    }

    private static List<FacetsView.Value> each(List<KeyCounts.Of> counts, Function<String, Optional<Named>> naming) {
        return counts.stream()
                .flatMap(count -> naming.apply(count.value()).map(named -> named.with(count.events())).stream())
                .toList();
    }
}
