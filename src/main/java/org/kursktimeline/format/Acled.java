package org.kursktimeline.format;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event in the 31 columns of ACLED, filled with our data, for tools that know them (ACLED codebook, 2024). A column
 * that our data cannot fill truly stays empty: {@code assoc_actor_1}, {@code inter1}, {@code assoc_actor_2},
 * {@code inter2}, {@code interaction} and {@code source_scale} always; the types of an event that ACLED does not code;
 * {@code fatalities} where nobody told a number, which ACLED writes as 0.
 */
@Component
class Acled {

    private static final String LIST = "; ";
    private static final Map<String, String> DISORDER = Map.of(
            "Battles", "Political violence",
            "Explosions/Remote violence", "Political violence",
            "Violence against civilians", "Political violence",
            "Protests", "Demonstrations",
            "Riots", "Demonstrations",
            "Strategic developments", "Strategic developments");
    private static final Map<String, Integer> GEO_PRECISION =
            Map.of("exact", 1, "settlement", 1, "near", 2, "admin3", 2, "admin2", 2, "admin1", 3, "region", 3);

    private final Vocabulary vocabulary;
    private final AcledPlaces places;

    Acled(Vocabulary vocabulary, AcledPlaces places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    ObjectNode row(ObjectNode event) {
        var row = event.objectNode();
        row.put("event_id_cnty", id(event));
        putTime(row, event.path("when"));
        putTypes(row, event.path("type").asString());
        putActors(row, event);
        row.put("civilian_targeting", isMain(event) ? "Civilian targeting" : null);
        places.put(row, event.path("where"));
        row.put("geo_precision", GEO_PRECISION.get(event.at("/where/precision").asString("")));
        row.put("source", sources(event));
        row.put(
                "notes",
                event.path(event.hasNonNull("summary") ? "summary" : "title").asString(""));
        Fatalities.of(event.path("estimates")).ifPresent(number -> row.put("fatalities", number));
        row.put("tags", joined(event.path("tags")));
        row.put("timestamp", Instant.parse(event.path("recorded_at").asString()).getEpochSecond());
        return row;
    }

    /** ACLED's own where the event came from there. */
    private static String id(JsonNode event) {
        return event.at("/external_ids/acled/0").asString(event.path("id").asString());
    }

    private static boolean isMain(JsonNode event) {
        return event.path("civilian_targeting").asString("").equals("main");
    }

    private static void putTime(ObjectNode row, JsonNode when) {
        if (!when.path("starts_at").isString()) {
            return;
        }
        var start = Instant.parse(when.path("starts_at").asString());
        var day =
                start.atZone(ZoneId.of(when.path("time_zone").asString("UTC"))).toLocalDate();
        row.put("event_date", day.toString());
        row.put("year", day.getYear());
        if (when.path("ends_at").isString()) {
            row.put(
                    "time_precision",
                    timePrecision(Duration.between(
                            start, Instant.parse(when.path("ends_at").asString()))));
        }
    }

    /** 1 a day, 2 within a week, 3 within a month or longer; a day of 25 hours is one. */
    private static int timePrecision(Duration within) {
        if (within.compareTo(Duration.ofHours(25)) <= 0) {
            return 1;
        }
        return within.compareTo(Duration.ofDays(7).plusHours(1)) <= 0 ? 2 : 3;
    }

    /** The first of the codes that the taxonomy maps the type to, written {@code event type / sub-event type}. */
    private void putTypes(ObjectNode row, String type) {
        var mapped = vocabulary
                .find(Term.EVENT_TYPE, type)
                .flatMap(term -> term.values("acled").stream().findFirst());
        mapped.ifPresent(code -> {
            var parts = code.split(" / ", 2);
            row.put("disorder_type", DISORDER.get(parts[0]));
            row.put("event_type", parts[0]);
            row.put("sub_event_type", parts.length > 1 ? parts[1] : null);
        });
    }

    /** Who acted and at whom it was aimed; sides without direction come in their order. */
    private static void putActors(ObjectNode row, JsonNode event) {
        var actors = names(event, List.of("actor", "party"));
        var targets = names(event, List.of("target", "victim"));
        row.put("actor1", actors.isEmpty() ? null : actors.get(0));
        row.put("actor2", !targets.isEmpty() ? targets.get(0) : actors.size() > 1 ? actors.get(1) : null);
    }

    private static List<String> names(JsonNode event, List<String> roles) {
        return roles.stream()
                .flatMap(role -> event.path("participants")
                        .valueStream()
                        .filter(one -> one.path("role").asString("").equals(role)))
                .map(one -> one.at("/entity/name").asString(""))
                .toList();
    }

    private static String sources(JsonNode event) {
        return event.path("claims")
                .valueStream()
                .map(claim -> claim.at("/article/source/name").asString(""))
                .distinct()
                .collect(Collectors.joining(LIST));
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).collect(Collectors.joining(LIST));
    }
}
