package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A GeoJSON Polygon or MultiPolygon, checked.
 *
 * @param polygons one of them for a Polygon
 */
record Area(List<Polygon> polygons) {

    /** A point in degrees, WGS 84. */
    record Position(double lon, double lat) {

        private String text() {
            return "(" + lon + "," + lat + ")";
        }
    }

    /** A closed line of at least four positions, the last of which is the first. */
    record Ring(List<Position> positions) {

        private String text() {
            return positions.stream().map(Position::text).collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** What lies within the shell and in none of the holes. */
    record Polygon(Ring shell, List<Ring> holes) {}

    /** The shells in the form in which PostgreSQL reads polygons. */
    String[] shells() {
        return polygons.stream().map(polygon -> polygon.shell().text()).toArray(String[]::new);
    }

    /** The holes of all polygons, in the same form. */
    String[] holes() {
        return polygons.stream()
                .flatMap(polygon -> polygon.holes().stream())
                .map(Ring::text)
                .toArray(String[]::new);
    }

    /** For each hole the number of its shell, counted from 1. */
    Integer[] shellsOfHoles() {
        return IntStream.range(0, polygons.size())
                .boxed()
                .flatMap(n -> polygons.get(n).holes().stream().map(hole -> n + 1))
                .toArray(Integer[]::new);
    }

    /** Of the positions of all shells. */
    Stream<Position> border() {
        return polygons.stream().flatMap(polygon -> polygon.shell().positions().stream());
    }
}
