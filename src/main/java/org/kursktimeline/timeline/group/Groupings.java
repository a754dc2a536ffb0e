package org.kursktimeline.timeline.group;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.Sources;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.PlaceView;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.springframework.stereotype.Service;

/**
 * Prepares groupings: which keys of entries are values of a dimension, and what they are called. Reads entities and
 * sources, so nobody asks it inside a read of entries.
 */
@Service
public class Groupings {

    private final KeyNumbers numbers;
    private final Entities entities;
    private final Sources sources;

    Groupings(KeyNumbers numbers, Entities entities, Sources sources) {
        this.numbers = numbers;
        this.entities = entities;
        this.sources = sources;
    }

    /**
     * Makes a grouping. Places are those of one class, and where places are asked for, those that lie in one of them or
     * contain it; entities are those that are no places, which have a dimension of their own.
     *
     * @param zone null for local days
     * @param featureClass admin1, admin2 or settlement
     * @param asked the places that a filter asks for; empty for all
     */
    public Grouping of(
            List<Dimension> dimensions, @Nullable ZoneId zone, String featureClass, Collection<EntityView> asked) {
        int last = numbers.last();
        var values = new EnumMap<Dimension, Map<Integer, String>>(Dimension.class);
        var paths = asked.stream()
                .flatMap(place -> Optional.ofNullable(place.place()).stream())
                .map(PlaceView::path)
                .distinct()
                .toList();
        for (var dimension : dimensions) {
            switch (dimension) {
                case TYPE -> values.put(dimension, types());
                case PLACE ->
                    values.put(dimension, entities(dimension, view -> isAsked(view.place(), featureClass, paths)));
                case ENTITY -> values.put(dimension, entities(dimension, view -> view.place() == null));
                case CLAIMANT -> values.put(dimension, entities(dimension, view -> true));
                case SOURCE -> values.put(dimension, sources());
                default -> {
                    // units of time are no keys
                }
            }
        }
        return new Grouping(List.copyOf(dimensions), zone, values, last);
    }

    private static boolean isAsked(@Nullable PlaceView place, String featureClass, List<List<UUID>> asked) {
        return place != null
                && place.featureClass().equals(featureClass)
                && (asked.isEmpty() || asked.stream().anyMatch(path -> isOnOnePath(place.path(), path)));
    }

    private static boolean isOnOnePath(List<UUID> one, List<UUID> other) {
        return one.contains(other.get(other.size() - 1)) || other.contains(one.get(one.size() - 1));
    }

    /** A code begins with that of its parent, so the longest that an event has is its own. */
    private Map<Integer, String> types() {
        return numbers.startingWith(Dimension.TYPE.prefix()).entrySet().stream()
                .sorted(Map.Entry.<Integer, String>comparingByValue(Comparator.comparingInt(String::length))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private Map<Integer, String> entities(Dimension dimension, Predicate<EntityView> wanted) {
        return named(
                dimension,
                ids -> entities.getAll(ids).values().stream()
                        .filter(wanted)
                        .collect(Collectors.toMap(EntityView::id, EntityView::slug)));
    }

    private Map<Integer, String> sources() {
        return named(
                Dimension.SOURCE,
                ids -> sources.getAll(ids).values().stream()
                        .collect(Collectors.toMap(source -> source.id(), source -> source.slug())));
    }

    private Map<Integer, String> named(Dimension dimension, Function<Collection<UUID>, Map<UUID, String>> naming) {
        var ids = numbers.startingWith(dimension.prefix()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> UUID.fromString(entry.getValue())));
        var names = naming.apply(ids.values());
        var named = new LinkedHashMap<Integer, String>();
        ids.forEach((number, id) -> Optional.ofNullable(names.get(id)).ifPresent(name -> named.put(number, name)));
        return named;
    }
}
