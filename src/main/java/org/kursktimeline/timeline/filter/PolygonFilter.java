package org.kursktimeline.timeline.filter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kursktimeline.core.JsonBody;
import org.kursktimeline.core.QueryParams;
import org.springframework.stereotype.Component;

/**
 * {@code polygon}: the event's point lies in one of the polygons, its border included, and in none of that one's holes.
 * Lines between positions are straight in degrees, as RFC 7946 has them.
 */
@Component
class PolygonFilter implements FilterReader {

    /** The box is there for the index; what is bound is made polygons of once, not for each row. */
    private static final String WITHIN = """
            point(e.lon, e.lat) <@ box(point(:polygon_west, :polygon_south), point(:polygon_east, :polygon_north))
              AND EXISTS (
                SELECT FROM unnest((SELECT CAST(CAST(:polygon_shells AS text[]) AS polygon[])))
                  WITH ORDINALITY AS shell (ring, n)
                WHERE shell.ring @> point(e.lon, e.lat) AND NOT EXISTS (
                  SELECT FROM unnest(
                    (SELECT CAST(CAST(:polygon_holes AS text[]) AS polygon[])),
                    (SELECT CAST(:polygon_of AS int[]))) AS hole (ring, shell)
                  WHERE hole.shell = shell.n AND hole.ring @> point(e.lon, e.lat)))""";

    @Override
    public List<Condition> read(QueryParams params) {
        return params.one(BodyFilter.POLYGON).stream()
                .flatMap(text -> GeoJson.area(
                        JsonBody.parse(text.getBytes(StandardCharsets.UTF_8)).tree(),
                        BodyFilter.POLYGON.parameter(),
                        params.faults())
                        .stream())
                .map(PolygonFilter::within)
                .toList();
    }

    private static Condition within(Area area) {
        return Condition.onEntry(
                BodyFilter.POLYGON,
                WITHIN,
                Map.of(
                        "polygon_shells", area.shells(),
                        "polygon_holes", area.holes(),
                        "polygon_of", area.shellsOfHoles(),
                        "polygon_west", -most(area, position -> -position.lon()),
                        "polygon_south", -most(area, position -> -position.lat()),
                        "polygon_east", most(area, Area.Position::lon),
                        "polygon_north", most(area, Area.Position::lat)));
    }

    private static double most(Area area, ToDoubleFunction<Area.Position> of) {
        return area.border().mapToDouble(of).max().orElseThrow();
    }
}
