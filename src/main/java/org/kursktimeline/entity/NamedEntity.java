package org.kursktimeline.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;

/** Anything with identity: a person, place, organisation, unit, weapon system. Its slug is given once and stays. */
@Entity
@Table(name = "entity")
class NamedEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String slug;
    private String kind;
    private String name;
    private @Nullable String description;
    private @Nullable UUID affiliationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> externalIds;

    private @Nullable UUID parentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> path;

    private @Nullable String featureClass;
    private @Nullable String country;
    private @Nullable Double lat;
    private @Nullable Double lon;
    private @Nullable String wherePrecision;
    private @Nullable String timeZone;
    private @Nullable Long population;
    private @Nullable String dataSource;
    private @Nullable String licence;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "entity_name", joinColumns = @JoinColumn(name = "entity_id"))
    @OrderColumn(name = "n")
    private List<EntityName> names = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected NamedEntity() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by become
    NamedEntity(UUID id, EntityWriter.Slugged created, Instant createdAt) {
        this.id = id;
        this.slug = created.slug();
        this.kind = created.entity().kind().code();
        this.createdAt = createdAt;
        become(created.entity(), created.parentPath());
    }

    /**
     * Takes over what was entered; kind and slug stay as they are.
     *
     * @param parentPath ids from the country down to the parent; empty for a place without parent and for all others
     */
    final void become(NewEntity entity, List<UUID> parentPath) {
        name = entity.name();
        description = entity.description();
        affiliationId = entity.affiliation();
        externalIds = new TreeMap<>(entity.externalIds());
        takeNames(entity);
        takePlace(entity.place(), parentPath);
    }

    private void takeNames(NewEntity entity) {
        var shown = new NewName(entity.name(), null, "canonical");
        boolean repeated =
                entity.names().stream().anyMatch(given -> given.text().equals(entity.name()));
        var taken = Stream.concat(repeated ? Stream.of() : Stream.of(shown), entity.names().stream())
                .map(EntityName::new)
                .distinct()
                .toList();
        if (!taken.equals(names)) {
            names.clear();
            names.addAll(taken);
        }
    }

    private void takePlace(@Nullable NewPlace place, List<UUID> parentPath) {
        path = place == null
                ? List.of()
                : Stream.concat(parentPath.stream(), Stream.of(id)).toList();
        if (place == null) {
            return;
        }
        parentId = place.parent();
        featureClass = place.featureClass();
        country = place.country();
        takePoint(place);
        wherePrecision = place.precision() == null ? precisionOf(place.featureClass()) : place.precision();
        timeZone = place.timeZone();
        population = place.population();
    }

    private void takePoint(NewPlace place) {
        boolean stays = Objects.equals(lat, place.lat()) && Objects.equals(lon, place.lon());
        if (!stays || place.source() != null) {
            dataSource = place.source();
            licence = place.licence();
        }
        lat = place.lat();
        lon = place.lon();
    }

    private static String precisionOf(String featureClass) {
        return switch (featureClass) {
            case "facility" -> "exact";
            case "area" -> "region";
            default -> featureClass;
        };
    }

    /** What would have to be submitted to make it as it is; names others by their slugs. */
    EntitySubmission submission(Entities others) {
        return new EntitySubmission(
                Coded.find(EntityKind.class, kind).orElse(EntityKind.OTHER),
                name,
                slug,
                names.stream().map(EntityName::submission).toList(),
                description,
                slugOf(affiliationId, others),
                externalIds,
                slugOf(parentId, others),
                featureClass,
                country,
                lat,
                lon,
                wherePrecision,
                timeZone,
                population);
    }

    private static @Nullable String slugOf(@Nullable UUID id, Entities others) {
        var other = id == null ? null : others.getAll(List.of(id)).get(id);
        return other == null ? null : other.slug();
    }

    /** What a reader of its events sees of it; equal when they see no difference. */
    List<Object> shown() {
        return Stream.of(name, affiliationId, path, featureClass, country, lat, lon, wherePrecision, timeZone)
                .<Object>map(Optional::ofNullable)
                .toList();
    }

    /** Its row of the table {@code entity} when it is new; names stand in a table of their own. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("version", version());
        columns.put("slug", slug);
        columns.put("kind", kind);
        columns.put("name", name);
        columns.put("external_ids", externalIds);
        columns.put("path", path);
        columns.put("created_at", createdAt);
        putKnown(columns, "description", description);
        putKnown(columns, "affiliation_id", affiliationId);
        putKnown(columns, "parent_id", parentId);
        putKnown(columns, "feature_class", featureClass);
        putKnown(columns, "country", country);
        putKnown(columns, "lat", lat);
        putKnown(columns, "lon", lon);
        putKnown(columns, "where_precision", wherePrecision);
        putKnown(columns, "time_zone", timeZone);
        putKnown(columns, "population", population);
        putKnown(columns, "data_source", dataSource);
        putKnown(columns, "licence", licence);
        return columns;
    }

    private static void putKnown(Map<String, Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Nullable UUID affiliation() {
        return affiliationId;
    }

    List<UUID> path() {
        return path;
    }

    List<EntityName> names() {
        return names;
    }
}
