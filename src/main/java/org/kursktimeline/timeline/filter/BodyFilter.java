package org.kursktimeline.timeline.filter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What the timeline can be filtered by beside {@link TimelineFilter} where the question is a JSON object. */
public enum BodyFilter implements QueryParameter {
    POLYGON;

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return "The event's point lies in this GeoJSON Polygon or MultiPolygon (RFC 7946, WGS 84), its border included.";
    }

    @Override
    public @Nullable String example() {
        return null;
    }

    @Override
    public boolean isTree() {
        return true;
    }
}
