package org.kursktimeline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.kursktimeline.core.Edition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FeatureCollection (RFC 7946). A feature is an event: its geometry the stated point or null, its properties the
 * event's members, and {@code where_precision}, which tells how far the point may be trusted. Members of the collection
 * beside those of the RFC: {@code as_of}, {@code change_token}, {@code citation}.
 */
final class GeoJsonPrinter implements Printer {

    private final OutputStream out;
    private final JsonMapper json;
    private final Edition edition;
    private boolean first = true;

    GeoJsonPrinter(OutputStream out, JsonMapper json, Edition edition) {
        this.out = out;
        this.json = json;
        this.edition = edition;
    }

    @Override
    public void begin() throws IOException {
        write("{\"type\":\"FeatureCollection\",\"as_of\":" + text(edition.asOf().toString()) + ",\"change_token\":"
                + text(edition.changeToken()) + ",\"citation\":" + text(edition.citation()) + ",\"features\":[");
    }

    @Override
    public long print(byte[] event, long most) throws IOException {
        var read = json.readTree(event);
        var where = read.path("where");
        write((first ? "\n" : ",\n") + "{\"type\":\"Feature\",\"id\":"
                + text(read.path("id").asString()) + ",\"geometry\":" + geometry(where) + ",\"properties\":");
        out.write(event, 0, event.length - 1);
        write(",\"where_precision\":" + text(where.path("precision").asString("unknown")) + "}}");
        first = false;
        return 1;
    }

    @Override
    public void end(long rows) throws IOException {
        write("\n]}\n");
        out.flush();
    }

    /** Longitude first. */
    private static String geometry(JsonNode where) {
        var lat = where.path("lat");
        var lon = where.path("lon");
        return lat.isNumber() && lon.isNumber()
                ? "{\"type\":\"Point\",\"coordinates\":[" + lon + "," + lat + "]}"
                : "null";
    }

    private String text(String value) {
        return json.writeValueAsString(value);
    }

    private void write(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.UTF_8));
    }
}
