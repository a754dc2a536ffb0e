package org.kursktimeline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kursktimeline.core.Edition;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonPrinterTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static String printed(String... events) throws Exception {
        var out = new ByteArrayOutputStream();
        var printer = new GeoJsonPrinter(out, JSON, new Edition(Instant.parse("2026-11-23T12:00:00Z"), "17"));
        printer.begin();
        for (var event : events) {
            printer.print(event.getBytes(StandardCharsets.UTF_8), 1);
        }
        printer.end(events.length);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsAFeatureWithItsPointAndHowFarThatMayBeTrusted() throws Exception {
        var printed = JSON.readTree(printed(
                "{\"id\":\"a\",\"title\":\"Один\",\"where\":{\"lat\":51.19,\"lon\":35.27,\"precision\":\"admin1\"}}"));
        assertThat(printed).isEqualTo(JSON.readTree("""
                        {"type": "FeatureCollection", "as_of": "2026-11-23T12:00:00Z", "change_token": "17",
                         "citation": "Kursk Timeline, as of 2026-11-23T12:00:00Z. Sources and their licences: /v1/sources",
                         "features": [{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [35.27, 51.19]},
                           "properties": {"id": "a", "title": "Один", "where": {"lat": 51.19, "lon": 35.27, "precision": "admin1"},
                             "where_precision": "admin1"}}]}
                        """));
    }

    @Test
    void anEventWithoutAPointHasNoGeometry() throws Exception {
        var features = JSON.readTree(printed(
                        "{\"id\":\"a\",\"where\":{\"lat\":null,\"lon\":null,\"precision\":\"unknown\"}}",
                        "{\"id\":\"b\"}"))
                .path("features");
        assertThat(features).hasSize(2);
        assertThat(features).allMatch(feature -> feature.path("geometry").isNull());
        assertThat(features.get(1).at("/properties/where_precision").asString()).isEqualTo("unknown");
    }

    @Test
    void nothingFoundIsAnEmptyCollection() throws Exception {
        assertThat(JSON.readTree(printed()).path("features")).isEmpty();
    }
}
