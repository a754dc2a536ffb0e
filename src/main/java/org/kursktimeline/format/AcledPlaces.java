package org.kursktimeline.format;

import java.util.Map;
import java.util.Optional;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.entity.PlaceView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ACLED's columns of place: the names of what contains the event's place, as they are today. */
@Component
class AcledPlaces {

    /** ISO 3166-1 numeric, and the region as ACLED cuts the world. */
    private static final Map<String, Country> COUNTRIES = Map.of(
            "RU", new Country(643, "Europe"),
            "UA", new Country(804, "Europe"),
            "BY", new Country(112, "Europe"));

    private record Country(int iso, String region) {}

    private final Entities entities;

    AcledPlaces(Entities entities) {
        this.entities = entities;
    }

    void put(ObjectNode row, JsonNode where) {
        row.set("latitude", where.path("lat"));
        row.set("longitude", where.path("lon"));
        row.set("location", where.at("/place/name"));
        where.at("/place/path").forEach(slug -> entities.find(slug.asString()).ifPresent(place -> put(row, place)));
    }

    private static void put(ObjectNode row, EntityView place) {
        switch (Optional.ofNullable(place.place()).map(PlaceView::featureClass).orElse("")) {
            case "country" -> putCountry(row, place);
            case "admin1" -> row.put("admin1", place.name());
            case "admin2" -> row.put("admin2", place.name());
            case "admin3" -> row.put("admin3", place.name());
            default -> {}
        }
    }

    private static void putCountry(ObjectNode row, EntityView place) {
        row.put("country", place.name());
        var country = place.place() == null || place.place().country() == null
                ? null
                : COUNTRIES.get(place.place().country());
        if (country != null) {
            row.put("iso", country.iso());
            row.put("region", country.region());
        }
    }
}
