package org.kursktimeline.timeline.filter;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** What the timeline can be filtered by beside {@link TimelineFilter} where the question is a JSON object. */
public enum BodyFilter implements EnumParameter {
    POLYGON;

    @Override
    public Usage usage() {
        return Usage.one("The event's point lies in this GeoJSON Polygon or MultiPolygon (RFC 7946, WGS 84), its border"
                + " included.");
    }

    @Override
    public boolean isTree() {
        return true;
    }
}
