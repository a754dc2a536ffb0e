package org.kursktimeline.timeline.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** {@code bbox}: the event's point lies in the box, its border included; an event without a point lies in none. */
@Component
class BoxFilter implements FilterReader {

    private static final String WITHIN =
            "point(e.lon, e.lat) <@ box(point(:bbox_west, :bbox_south), point(:bbox_east, :bbox_north))";
    private static final List<String> CORNERS = List.of("bbox_west", "bbox_south", "bbox_east", "bbox_north");

    @Override
    public List<Condition> read(QueryParams params) {
        return params.one(TimelineFilter.BBOX).stream()
                .flatMap(text -> box(text, params).stream())
                .toList();
    }

    private static List<Condition> box(String text, QueryParams params) {
        var box = Degrees.read(text, 4);
        if (box.isEmpty()) {
            fault(
                    params,
                    "bbox-not-four-numbers",
                    "'bbox' is minLon,minLat,maxLon,maxLat in degrees, not '" + Text.shortened(text) + "'");
            return List.of();
        }
        fault(box).ifPresent(fault -> fault(params, fault.code(), fault.detail() + otherwise(box, params.carrier())));
        return List.of(condition(box));
    }

    /**
     * The condition of a box.
     *
     * @param box minLon, minLat, maxLon, maxLat, without a fault
     */
    static Condition condition(List<Double> box) {
        var binds = new HashMap<String, Object>();
        for (int n = 0; n < CORNERS.size(); n++) {
            binds.put(CORNERS.get(n), box.get(n));
        }
        return Condition.onEntry(TimelineFilter.BBOX, WITHIN, Map.copyOf(binds));
    }

    /** The numbers of a condition, as they were given. */
    static List<Double> corners(Condition box) {
        return CORNERS.stream()
                .map(name -> (Double) Objects.requireNonNull(box.binds().get(name)))
                .toList();
    }

    private static String otherwise(List<Double> box, Carrier carrier) {
        return NearMisses.swapped(box)
                .map(swapped ->
                        "; if these were lat,lon, write " + carrier.written("bbox", NearMisses.written(swapped)))
                .orElse("");
    }

    /** What is wrong with a box of four numbers; empty when it is one. */
    static Optional<Fault> fault(List<Double> box) {
        double west = box.get(0);
        double south = box.get(1);
        double east = box.get(2);
        double north = box.get(3);
        if (!Degrees.isLon(west) || !Degrees.isLon(east) || !Degrees.isLat(south) || !Degrees.isLat(north)) {
            return Optional.of(Fault.of(
                    TimelineFilter.BBOX.parameter(),
                    "bbox-out-of-range",
                    "longitudes lie in -180..180 and latitudes in -90..90; the order is minLon,minLat,maxLon,maxLat"));
        } else if (west > east || south > north) {
            return Optional.of(Fault.of(
                    TimelineFilter.BBOX.parameter(),
                    "bbox-order",
                    "the order is minLon,minLat,maxLon,maxLat, but " + (west > east ? west : south)
                            + " is greater than " + (west > east ? east : north)));
        }
        return Optional.empty();
    }

    private static void fault(QueryParams params, String code, String detail) {
        params.faults().parameter(TimelineFilter.BBOX.parameter(), code, detail);
    }
}
