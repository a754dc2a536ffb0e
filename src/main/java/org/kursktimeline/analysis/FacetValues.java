package org.kursktimeline.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.Sources;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
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

    /**
     * The values of a facet; keys that stand for nothing any more are left out.
     *
     * @param counts by key without its prefix
     */
    List<FacetsView.Value> of(Facet facet, Map<String, Long> counts) {
        return switch (facet) {
            case TYPE ->
                each(counts, code -> vocabulary.find(Term.EVENT_TYPE, code).map(FacetValues::type));
            case PLACE ->
                entities(
                        counts,
                        view -> Optional.ofNullable(view.place())
                                .filter(place -> CLASSES.contains(place.featureClass()))
                                .map(place -> value(view, place.featureClass())));
            case ENTITY ->
                entities(
                        counts,
                        view -> view.place() == null ? Optional.of(value(view, view.kind())) : Optional.empty());
            case CLAIMANT -> entities(counts, view -> Optional.of(value(view, view.kind())));
            case SOURCE -> sources(counts);
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

    private static Named type(Term term) {
        return new Named(term.code(), term.label(), null, term.parent());
    }

    private static Named value(EntityView view, String kind) {
        return new Named(view.slug(), view.name(), kind, null);
    }

    private List<FacetsView.Value> entities(Map<String, Long> counts, Function<EntityView, Optional<Named>> naming) {
        var views = entities.getAll(ids(counts.keySet()));
        return each(
                counts,
                id -> Optional.ofNullable(views.get(UUID.fromString(id))).flatMap(naming));
    }

    private List<FacetsView.Value> sources(Map<String, Long> counts) {
        var views = sources.getAll(ids(counts.keySet()));
        return each(
                counts,
                id -> Optional.ofNullable(views.get(UUID.fromString(id)))
                        .map(view -> new Named(view.slug(), view.name(), null, null)));
    }

    private static List<UUID> ids(Collection<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }

    private static List<FacetsView.Value> each(Map<String, Long> counts, Function<String, Optional<Named>> naming) {
        var values = new ArrayList<FacetsView.Value>();
        counts.forEach((key, count) -> naming.apply(key).ifPresent(named -> values.add(named.with(count))));
        return values;
    }
}
