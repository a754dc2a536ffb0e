package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.springframework.stereotype.Component;

/** {@code bbox}: the event's point lies in the box, its border included; an event without a point lies in none. */
@Component
class BoxFilter implements FilterReader {

    private static final String WITHIN =
            "point(e.lon, e.lat) <@ box(point(:bbox_west, :bbox_south), point(:bbox_east, :bbox_north))";

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
        check(box.get(0), box.get(1), box.get(2), box.get(3), params);
        return List.of(Condition.onEntry(
                TimelineFilter.BBOX,
                WITHIN,
                Map.of(
                        "bbox_west", box.get(0),
                        "bbox_south", box.get(1),
                        "bbox_east", box.get(2),
                        "bbox_north", box.get(3))));
    }

    private static void check(double west, double south, double east, double north, QueryParams params) {
        if (!Degrees.isLon(west) || !Degrees.isLon(east) || !Degrees.isLat(south) || !Degrees.isLat(north)) {
            fault(
                    params,
                    "bbox-out-of-range",
                    "longitudes lie in -180..180 and latitudes in -90..90; the order is minLon,minLat,maxLon,maxLat");
        } else if (west > east || south > north) {
            fault(
                    params,
                    "bbox-order",
                    "the order is minLon,minLat,maxLon,maxLat, but " + (west > east ? west : south)
                            + " is greater than " + (west > east ? east : north));
        }
    }

    private static void fault(QueryParams params, String code, String detail) {
        params.faults().parameter(TimelineFilter.BBOX.parameter(), code, detail);
    }
}
