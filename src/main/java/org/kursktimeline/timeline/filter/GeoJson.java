package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;
import tools.jackson.databind.JsonNode;

/**
 * Reads a GeoJSON Polygon or MultiPolygon (RFC 7946): rings of at least four positions, closed, in degrees. Either
 * direction of a ring is taken, and heights are passed over. What is wrong is noted where it stands.
 */
final class GeoJson {

    /** Positions in all: enough for the border of an oblast, and few enough to try each event's point against. */
    static final int MOST_POSITIONS = 2_000;

    private static final List<String> MEMBERS = List.of("type", "coordinates", "bbox");

    private final Faults faults;
    private int positions;

    private GeoJson(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads the tree.
     *
     * @param at where it stands, as a pointer without its first slash
     * @return empty at a fault
     */
    static Optional<Area> area(JsonNode tree, String at, Faults faults) {
        var found = new Faults();
        var area = new GeoJson(found).geometry(tree, at);
        found.all().forEach(faults::add);
        return found.isEmpty() ? Optional.of(area) : Optional.empty();
    }

    private Area geometry(JsonNode tree, String at) {
        tree.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .forEach(member -> fault(
                        at, "unknown-field", "'" + Text.shortened(member.getKey()) + "' is no member of a geometry"));
        var coordinates = tree.path("coordinates");
        var inside = at + "/coordinates";
        return switch (tree.path("type").asString("")) {
            case "Polygon" -> new Area(List.of(polygon(coordinates, inside)));
            case "MultiPolygon" ->
                new Area(items(coordinates, inside, "polygons")
                        .map(n -> polygon(coordinates.get(n), inside + "/" + n))
                        .toList());
            default -> {
                fault(
                        at,
                        "not-a-polygon",
                        "'polygon' is a GeoJSON geometry {\"type\": \"Polygon\" or \"MultiPolygon\","
                                + " \"coordinates\": …}, not a Feature");
                yield new Area(List.of());
            }
        };
    }

    private Area.Polygon polygon(JsonNode rings, String at) {
        var all = items(rings, at, "rings")
                .map(n -> ring(rings.get(n), at + "/" + n))
                .toList();
        return all.isEmpty()
                ? new Area.Polygon(new Area.Ring(List.of()), List.of())
                : new Area.Polygon(all.get(0), all.subList(1, all.size()));
    }

    private Area.Ring ring(JsonNode line, String at) {
        positions += line.size();
        if (positions > MOST_POSITIONS) {
            if (positions - line.size() <= MOST_POSITIONS) {
                fault(at, "too-many", "the polygon has more than " + MOST_POSITIONS + " positions; simplify it");
            }
            return new Area.Ring(List.of());
        }
        var ring = new Area.Ring(items(line, at, "positions")
                .map(n -> position(line.get(n), at + "/" + n))
                .toList());
        var ends = ring.positions();
        if (ends.isEmpty()) {
            return ring;
        } else if (ends.size() < 4) {
            fault(at, "ring-too-short", "a ring has four positions or more, the last the same as the first");
        } else if (!ends.get(0).equals(ends.get(ends.size() - 1))) {
            fault(at, "ring-not-closed", "the ring does not end where it begins");
        }
        return ring;
    }

    private Area.Position position(JsonNode numbers, String at) {
        double lon = numbers.path(0).doubleValue(Double.NaN);
        double lat = numbers.path(1).doubleValue(Double.NaN);
        if (!numbers.isArray() || !Degrees.isLon(lon) || !Degrees.isLat(lat)) {
            fault(at, "not-a-position", "a position is [lon, lat], -180 to 180 and -90 to 90 degrees");
        } else if (numbers.size() > 3 || numbers.size() == 3 && !numbers.get(2).isNumber()) {
            fault(at, "not-a-position", "a position is [lon, lat], or [lon, lat, height], of numbers alone");
        }
        // one zero: -0.0 would differ from 0.0
        return new Area.Position(lon + 0.0, lat + 0.0);
    }

    private Stream<Integer> items(JsonNode list, String at, String of) {
        if (!list.isArray() || list.isEmpty()) {
            fault(at, "wrong-type", "this is a list of " + of);
            return Stream.empty();
        }
        return IntStream.range(0, list.size()).boxed();
    }

    private void fault(String at, String code, String detail) {
        faults.parameter(at, code, detail);
    }
}
