package org.kursktimeline.format.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The same selection in each format. */
@ServiceTest
class ExportsOverHttpTests {

    @LocalServerPort
    int port;

    private final String name = UUID.randomUUID().toString();
    private Api editor;
    private Api reader;
    private String article;

    @BeforeEach
    void postAnArticle() throws Exception {
        editor = Api.withAdminKey(port);
        reader = editor.withKey("");
        article = post(name);
    }

    private String post(String unique) throws Exception {
        var posted = editor.post(
                "/v1/articles",
                new ClassPathResource("articles/border-town.json")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                        .replace("Ukraine says its forces hold Sudzha", "=Ukraine says; its forces hold Sudzha")
                        .replace("A-17", unique));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return posted.at("/id");
    }

    private Api.Reply export(String more, String... headers) {
        return reader.get("/v1/events?sort=time&article=" + article + more, headers);
    }

    private static List<Map<String, String>> rows(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(reply.text()).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .collect(Collectors.toList());
    }

    @Test
    void aLineIsAnEvent() {
        var rows = rows(export("&format=csv"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .containsEntry("title", "'=Ukraine says; its forces hold Sudzha")
                .containsEntry("type", "battle.territory_captured")
                .containsEntry("when_edtf", "2024-08-15")
                .containsEntry("when_starts_at", "2024-08-14T21:00:00Z")
                .containsEntry("where_place_slug", "sudzha")
                .containsEntry("where_place_path", "russia|kursk-oblast|sudzhansky-district|sudzha")
                .containsEntry("actors", "armed-forces-of-ukraine")
                .containsEntry("external_ids", "desk:" + name)
                .containsEntry("tags", "incursion")
                .containsEntry("origins", "1");
        assertThat(rows.get(1).get("article_urls")).endsWith("/2024/08/18/" + name);
        assertThat(rows(export("&format=csv&csv=raw")).get(1))
                .containsEntry("title", "=Ukraine says; its forces hold Sudzha");
    }

    @ParameterizedTest
    @CsvSource({"events, 2", "figures, 3", "claims, 2", "participants, 1", "sources, 2", "acled, 2"})
    void aLayoutHasItsRows(String layout, int count) {
        var rows = rows(export("&format=csv&layout=" + layout));
        assertThat(rows).hasSize(count);
        assertThat(rows(export("&format=csv&limit=1&layout=" + layout))).isEqualTo(rows.subList(0, 1));
        assertThat(rows(export("&format=csv&hxl=true&layout=" + layout))).hasSize(count + 1);
    }

    @Test
    void theLayoutsTellWhoSaidWhatWhere() {
        assertThat(rows(export("&format=csv&layout=figures")).get(1))
                .containsEntry("metric", "wounded")
                .containsEntry("low", "121")
                .containsEntry("claimant_slug", "denis-manturov")
                .containsEntry("event_title", "Toll given at security meeting");
        assertThat(rows(export("&format=csv&layout=claims")).get(1))
                .containsEntry("stance", "asserts")
                .containsEntry("quote_checked", "true")
                .containsEntry("event_where_place_slug", "sudzha");
        assertThat(rows(export("&format=csv&layout=participants")).get(0))
                .containsEntry("role", "actor")
                .containsEntry("entity_slug", "armed-forces-of-ukraine");
        assertThat(rows(export("&format=csv&layout=acled")).get(1))
                .containsEntry("event_date", "2024-08-15")
                .containsEntry("time_precision", "1")
                .containsEntry("disorder_type", "Political violence")
                .containsEntry("sub_event_type", "Non-state actor overtakes territory")
                .containsEntry("actor1", "Armed Forces of Ukraine")
                .containsEntry("iso", "643")
                .containsEntry("admin1", "Kursk Oblast")
                .containsEntry("location", "Sudzha")
                .containsEntry("geo_precision", "1")
                .containsEntry("fatalities", "");
    }

    @Test
    void figuresAreExportedAsTheirListHasThem() {
        var path = "/v1/figures?article=" + article;
        var list = reader.get(path).json().path("items");
        var lines = reader.get(path + "&format=ndjson").text().split("\n");
        assertThat(lines).hasSize(4).endsWith("{\"end\":true,\"rows\":3}");
        assertThat(lines[0]).isEqualTo(list.get(0).toString());
        assertThat(rows(reader.get(path + "&format=csv")))
                .extracting(row -> row.get("id"))
                .containsExactlyElementsOf(list.valueStream()
                        .map(figure -> figure.path("id").asString())
                        .toList());
    }

    @Test
    void linesOfJsonAreTheItemsOfTheListAndTheLastOneSaysThatItIsTheLast() {
        var list = export("").json().path("items");
        var export = export("&format=ndjson");
        assertThat(export.text()).isEqualTo(list.get(0) + "\n" + list.get(1) + "\n{\"end\":true,\"rows\":2}\n");
        assertThat(export("&format=ndjson&fields=title").text())
                .startsWith("{\"title\":\"Toll given at security meeting\"}\n");
    }

    @Test
    void aMapShowsTheStatedPoint() {
        var features = export("&format=geojson&fields=title").json().path("features");
        assertThat(features).hasSize(2);
        var where = export("").json().at("/items/1/where");
        assertThat(features.get(1).at("/geometry/coordinates").toString())
                .isEqualTo("[" + where.path("lon") + "," + where.path("lat") + "]");
        assertThat(features.get(1).at("/properties/where_precision").asString()).isEqualTo("settlement");
        assertThat(features.get(1).at("/properties/summary").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;header=present;charset=UTF-8",
        "ndjson, application/x-ndjson",
        "geojson, application/geo+json"
    })
    void acceptAndFormatAskForTheSame(String format, String type) {
        var byFormat = export("&format=" + format, "Accept", "application/json");
        var byAccept = export("", "Accept", type.replaceAll(";.*", "") + ", */*;q=0.1");
        assertThat(byFormat.status()).isEqualTo(200);
        assertThat(byAccept.text()).isEqualTo(byFormat.text());
        assertThat(byAccept.header("Content-Type")).isEqualTo(type);
        assertThat(String.join(",", byAccept.headers().allValues("Vary"))).containsIgnoringCase("accept,");
    }

    @Test
    void theHeadersSayWhatTheFileIsAndWhereItIsFoundAgain() {
        var list = export("");
        var export = export("&format=csv");
        assertThat(export.header("As-Of")).isEqualTo(list.at("/as_of"));
        assertThat(export.header("Change-Token")).isEqualTo(list.at("/change_token"));
        assertThat(export.header("Citation")).contains(list.at("/as_of"));
        assertThat(export.header("Content-Disposition"))
                .matches("attachment; filename=\"kursk-timeline-[0-9TZ]+\\.csv\"");
        assertThat(export.header("ETag")).startsWith("W/\"").isNotEqualTo(list.header("ETag"));
        assertThat(export.headers().allValues("Link"))
                .contains("</v1/sources>; rel=\"license\"")
                .anyMatch(link -> link.endsWith("; rel=\"cite-as\""));
        var again = export("&format=csv", "If-None-Match", export.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void whoAsksForTheHeadersAloneGetsThem() throws Exception {
        var head = RawHttp.send(
                port,
                "HEAD /v1/events?format=csv&article=" + article + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("as-of")).isEqualTo(export("").at("/as_of"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "geojson"})
    void theSameMomentGivesTheSameBytes(String format) throws Exception {
        var path = "/v1/events?from=2024-08-15&to=2024-08-15&format=" + format;
        var first = reader.get(path);
        post(UUID.randomUUID().toString());
        var later = reader.get(path);
        assertThat(later.text()).isNotEqualTo(first.text());
        var cited = first.headers().allValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"cite-as\""))
                .findFirst()
                .orElseThrow();
        var repeated = reader.get(cited.substring(1, cited.indexOf('>')));
        assertThat(repeated.text()).isEqualTo(first.text());
        assertThat(repeated.header("As-Of")).isEqualTo(first.header("As-Of"));
        assertThat(repeated.header("Cache-Control")).contains("max-age=86400");
    }

    @Test
    void whatIsCompressedIsTheSame() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/v1/events?sort=time&format=ndjson&article=" + article))
                .header("Accept-Encoding", "gzip")
                .build();
        var packed = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        var plain = export("&format=ndjson");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.text().getBytes(StandardCharsets.UTF_8));
        assertThat(export(
                                "&format=ndjson",
                                "If-None-Match",
                                packed.headers().firstValue("ETag").orElseThrow(),
                                "Accept-Encoding",
                                "gzip")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events?format=xml, 400, format",
        "/v1/events?format=CSV, 400, format",
        "/v1/events?format=csv&format=json, 400, format",
        "/v1/events?format=csv&layout=rows, 400, layout",
        "/v1/events?layout=claims, 400, layout",
        "/v1/events?format=ndjson&hxl=true, 400, hxl",
        "/v1/events?format=csv&fields=id, 400, fields",
        "/v1/events?format=csv&count=exact, 400, count",
        "/v1/events?format=ndjson&cursor=x, 400, cursor",
        "/v1/events?format=ndjson&limit=0, 400, limit",
        "/v1/figures?layout=figures, 400, layout"
    })
    void whatDoesNotFitIsAFaultOfItsParameter(String address, int status, String parameter) {
        var reply = reader.get(address);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Content-Disposition")).isEmpty();
    }

    @Test
    void anUnknownFormatIsToldWithTheListOfThoseThereAre() {
        assertThat(reader.get("/v1/events?format=xml").at("/errors/0/detail")).contains("json, csv, ndjson, geojson");
    }

    @ParameterizedTest
    @CsvSource({"/v1/events, application/xml", "/v1/figures?format=geojson, */*", "/v1/figures, application/geo+json"})
    void aFormatThatTheEndpointDoesNotSpeakIs406WithThoseThatItDoes(String address, String accept) {
        var reply = reader.get(address, "Accept", accept);
        assertThat(reply.status()).as(reply.text()).isEqualTo(406);
        assertThat(reply.at("/detail")).contains("application/json");
    }

    @Test
    void whatMayNotBeRedistributedLeavesNoExport() {
        var source = reader.get("/v1/articles/" + article).at("/source/slug");
        var etag = editor.get("/v1/sources/" + source).header("ETag");
        var closed = editor.patch(
                "/v1/sources/" + source, "{\"redistributable\": false, \"reason\": \"terms\"}", "If-Match", etag);
        try {
            assertThat(closed.status()).as(closed.text()).isEqualTo(200);
            assertThat(rows(export("&format=csv"))).isEmpty();
            assertThat(export("&format=ndjson").text()).isEqualTo("{\"end\":true,\"rows\":0}\n");
            assertThat(rows(editor.get("/v1/events?format=csv&article=" + article)))
                    .as("whoever asks")
                    .isEmpty();
        } finally {
            editor.patch(
                    "/v1/sources/" + source, "{\"redistributable\": true, \"reason\": \"terms\"}", "If-Match", "*");
        }
    }

    /** Many exports at once must not wait for those who write, nor make them wait. */
    @Test
    void anExportTakesNoConnectionOfTheWriters(@Autowired HikariDataSource writers) throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < writers.getMaximumPoolSize()) {
                taken.add(writers.getConnection());
            }
            for (var format : List.of("csv", "ndjson", "geojson")) {
                assertThat(reader.get("/v1/events?limit=1&format=" + format).status())
                        .as(format)
                        .isEqualTo(200);
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void theTermsOfASourceStandInEachRow() {
        var source = reader.get("/v1/articles/" + article).at("/source/slug");
        editor.patch(
                "/v1/sources/" + source,
                "{\"licence\": \"CC BY 4.0\", \"attribution\": \"News Example\", \"reason\": \"terms\"}",
                "If-Match",
                "*");
        for (var layout : List.of("events", "figures", "claims", "participants", "sources")) {
            assertThat(rows(export("&format=csv&layout=" + layout)))
                    .isNotEmpty()
                    .allMatch(row -> row.get("licence").equals("CC BY 4.0")
                            && row.get("attribution").equals("News Example"));
        }
    }

    @Test
    void theEventsOfAnEntityAndOfAnArticleAreExportedToo() {
        assertThat(rows(reader.get("/v1/articles/" + article + "/events?format=csv&sort=time")))
                .isEqualTo(rows(export("&format=csv")));
        assertThat(reader.get("/v1/entities/sudzha/events?format=ndjson&fields=title&article=" + article)
                        .text())
                .isEqualTo("{\"title\":\"=Ukraine says; its forces hold Sudzha\"}\n{\"end\":true,\"rows\":1}\n");
    }
}
