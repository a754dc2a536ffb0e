package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** {@code near} with {@code radius}: the event's point lies within the great-circle distance of a point. */
@Component
public class NearFilter implements FilterReader {

    /** Kilometres from the point, by the haversine formula on a sphere of the Earth's mean radius. */
    public static final String KM = """
            2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.lat - :near_lat) / 2), 2)
                + cos(radians(:near_lat)) * cos(radians(e.lat)) * power(sin(radians(e.lon - :near_lon) / 2), 2))))""";

    /** The box is there for the index. */
    private static final String WITHIN =
            "point(e.lon, e.lat) <@ box(point(:near_west, :near_south), point(:near_east, :near_north))\n  AND " + KM
                    + " <= :near_km";

    private static final Pattern RADIUS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) ?(km|m)");
    private static final double USUAL_KM = 25;
    private static final double MOST_KM = 2_000;
    private static final double EARTH_KM = 6371.0088;

    @Override
    public List<Condition> read(QueryParams params) {
        var near = params.one(TimelineFilter.NEAR);
        var radius = params.one(TimelineFilter.RADIUS);
        var km = radius.map(text -> km(text, params)).orElse(OptionalDouble.of(USUAL_KM));
        if (near.isEmpty()) {
            radius.ifPresent(alone -> fault(
                    params,
                    TimelineFilter.RADIUS,
                    "radius-without-near",
                    "'radius' needs 'near'; write its point as lat,lon, e.g. 51.19,35.27"));
            return List.of();
        }
        var point = Degrees.read(near.get(), 2);
        if (point.isEmpty() || !Degrees.isLat(point.get(0)) || !Degrees.isLon(point.get(1))) {
            fault(
                    params,
                    TimelineFilter.NEAR,
                    "near-not-a-point",
                    "'near' is lat,lon in degrees, e.g. 51.19,35.27, not '" + Text.shortened(near.get()) + "'"
                            + otherwise(point, params.carrier()));
            return List.of();
        }
        return km.stream()
                .mapToObj(distance -> within(point.get(0), point.get(1), distance))
                .toList();
    }

    private static String otherwise(List<Double> point, Carrier carrier) {
        return point.isEmpty() || !Degrees.isLat(point.get(1)) || !Degrees.isLon(point.get(0))
                ? ""
                : "; if these were lon,lat, write "
                        + carrier.written("near", NearMisses.written(List.of(point.get(1), point.get(0))));
    }

    private static OptionalDouble km(String text, QueryParams params) {
        var match = RADIUS.matcher(text);
        if (match.matches()) {
            double km = Double.parseDouble(match.group(1)) / (match.group(2).equals("m") ? 1_000 : 1);
            if (km > 0 && km <= MOST_KM) {
                return OptionalDouble.of(km);
            }
        }
        fault(
                params,
                TimelineFilter.RADIUS,
                "radius-not-a-distance",
                "'radius' is a distance in km or m up to 2000km, e.g. 25km, not '" + Text.shortened(text) + "'");
        return OptionalDouble.empty();
    }

    /** Where the longitude of the condition's point is taken for its latitude; empty when it is none. */
    static Optional<Condition> swapped(Condition near) {
        var point = point(near);
        return Degrees.isLat(point.get(1))
                ? Optional.of(within(point.get(1), point.get(0), number(near, "near_km")))
                : Optional.empty();
    }

    /** Latitude and longitude of the condition's point. */
    static List<Double> point(Condition near) {
        return List.of(number(near, "near_lat"), number(near, "near_lon"));
    }

    private static double number(Condition near, String name) {
        return (Double) Objects.requireNonNull(near.binds().get(name));
    }

    private static Condition within(double lat, double lon, double km) {
        double up = Math.toDegrees(km / EARTH_KM);
        double side = sideways(lat, km);
        boolean wraps = lon - side < -180 || lon + side > 180;
        return Condition.onEntry(
                TimelineFilter.NEAR,
                WITHIN,
                Map.of(
                        "near_lat",
                        lat,
                        "near_lon",
                        lon,
                        "near_km",
                        km,
                        "near_south",
                        Math.max(-90, lat - up),
                        "near_north",
                        Math.min(90, lat + up),
                        "near_west",
                        wraps ? -180.0 : lon - side,
                        "near_east",
                        wraps ? 180.0 : lon + side));
    }

    /** Half the width in degrees of longitude of a circle; all around when it holds a pole. */
    private static double sideways(double lat, double km) {
        double ratio = Math.sin(km / EARTH_KM) / Math.cos(Math.toRadians(lat));
        return ratio >= 1 || Math.abs(lat) + Math.toDegrees(km / EARTH_KM) >= 90
                ? 360
                : Math.toDegrees(Math.asin(ratio));
    }

    private static void fault(QueryParams params, TimelineFilter filter, String code, String detail) {
        params.faults().parameter(filter.parameter(), code, detail);
    }
}
