package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Ids;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A question posted as JSON is the same question, and may be as long as it must be. */
@ServiceTest
class QuestionInABodyTests {

    private static final String PATH = "/v1/events/query";
    private static final String SQUARE = "[[34,50],[36,50],[36,52],[34,52],[34,50]]";

    @Autowired
    EntryRows entries;

    @Autowired
    JsonMapper json;

    private final String tag = "body-" + Ids.next();
    private Api reader;

    @BeforeEach
    void open(@LocalServerPort int port) {
        reader = new Api(port, "");
    }

    @Test
    void theAnswerIsThatOfTheSameQuestionInAnAddress() {
        entries.store(
                List.of(mine().at(51.19, 35.27).ranked(2, 1, 3), mine().at(50.9, 34.8), mine().has("type:battle")));
        var asked = reader.get("/v1/events?tag=" + tag
                + "&type=other&bbox=34.5,50.5,36,52&min_origins=2&where_precision=settlement&count=exact");
        var posted = reader.post(PATH, """
                {"tag": "%s", "type": ["other"], "bbox": [34.5, 50.5, 36, 52], "min_origins": 2, "source": null,
                 "where_precision": "settlement", "count": "exact"}""".formatted(tag));
        assertThat(posted.status()).as(posted.text()).isEqualTo(200);
        assertThat(posted.json()).isEqualTo(asked.json());
        assertThat(posted.json().at("/items")).hasSize(1);
    }

    @Test
    void pagesAreReadByPostingTheSameBodyToNextOrItsCursorInTheBody() {
        entries.store(List.of(mine(), mine(), mine()));
        var body = "{\"tag_all\": [\"%s\"], \"limit\": 2%s}";
        var first = reader.post(PATH, body.formatted(tag, ""));
        var next = first.at("/next");
        assertThat(next).startsWith(PATH + "?cursor=").doesNotContain("&");
        var second = reader.post(next, body.formatted(tag, ""));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().at("/items")).hasSize(1);
        var cursor = next.substring(next.indexOf('=') + 1);
        var inBody = ", \"cursor\": \"%s\"".formatted(cursor);
        assertThat(reader.post(PATH, body.formatted(tag, inBody)).json()).isEqualTo(second.json());
        assertThat(reader.post(second.at("/prev"), body.formatted(tag, "")).json())
                .isEqualTo(first.json());
        assertThat(reader.post(next, body.formatted(tag, inBody)).at("/errors/0/code"))
                .isEqualTo("repeated");
        var other = reader.post(next, body.formatted(tag, ", \"type\": \"other\""));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.at("/type")).isEqualTo("/problems/cursor-mismatch");
    }

    @Test
    void aPolygonFindsWhatLiesInItsShellAndNotInItsHoles() {
        var inside = mine().at(51.5, 35.5);
        var inHole = mine().at(50.5, 34.5);
        var onBorder = mine().at(50, 35);
        var outside = mine().at(51, 37);
        entries.store(List.of(inside, inHole, onBorder, outside, mine()));
        assertThat(within("Polygon", "[" + SQUARE + "]"))
                .containsExactlyInAnyOrder(id(inside), id(inHole), id(onBorder));
        var hole = "[[34.2,50.2],[34.2,50.8],[34.8,50.8],[34.8,50.2],[34.2,50.2]]";
        assertThat(within("Polygon", "[" + SQUARE + "," + hole + "]"))
                .containsExactlyInAnyOrder(id(inside), id(onBorder));
        var beside = "[[36,50],[38,50],[38,52,120.5],[36,52],[36,50]]";
        assertThat(within("MultiPolygon", "[[" + SQUARE + "," + hole + "],[" + beside + "]]"))
                .containsExactlyInAnyOrder(id(inside), id(onBorder), id(outside));
        // a hole of one polygon is none of another
        assertThat(within("MultiPolygon", "[[" + SQUARE + "," + hole + "],[" + hole + "]]"))
                .containsExactlyInAnyOrder(id(inside), id(onBorder), id(inHole));
    }

    @Test
    void aPointOnTheBorderBetweenTwoPolygonsLiesInBoth() {
        var between = mine().at(51, 36);
        entries.store(List.of(between));
        var beside = "[[36,50],[38,50],[38,52],[36,52],[36,50]]";
        assertThat(within("MultiPolygon", "[[" + SQUARE + "],[" + beside + "]]"))
                .containsExactly(id(between));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"form\": \"2024\"} | /form | unknown-field | 'from'",
                "{\"fatalities\": 3} | /fatalities | unknown-field | 'metric' (\"metric\": \"killed\", \"min_value\": \"3\")",
                "{\"country\": [\"UA\", \"RU\"]} | /country | unknown-field | 'place' (\"place\": \"ukraine\")",
                "{\"date\": \"2024-08-06\"} | /date | unknown-field | write \"from\": \"2024-08-06\", \"to\": \"2024-08-06\"",
                "{\"event_type\": {}} | /event_type | unknown-field | 'type' (e.g. \"type\": \"battle\")",
                "{\"from\": \"2024-W33\"} | /from | when-not-edtf | write \"from\": \"2024-08-12\", \"to\": \"2024-08-18\"",
                "{\"q\": \"source:tass\"} | /q | no-members | put \"source\": \"tass\" beside q",
                "{\"disputed\": true} | /disputed | unknown-value | write \"verification\": \"disputed\"",
                "{\"type_all\": \"!battle\"} | /type_all | not-negatable | write \"type\": \"!battle\"",
                "{\"near\": [135.27, 51.19]} | /near | near-not-a-point | write \"near\": \"51.19,135.27\"",
                "{\"bbox\": [50, 134.5, 51, 136]} | /bbox | bbox-out-of-range | write \"bbox\": \"134.5,50,136,51\"",
                "{\"type_al\": \"battle\"} | /type_al | unknown-field | 'type_all'",
                "{\"type\": {\"a\": 1}} | /type | wrong-type | a text, a number or a list",
                "{\"type\": [[\"battle\"]]} | /type | wrong-type | a list",
                "{\"type\": \"batle\"} | /type | unknown-value | battle",
                "{\"tag\": \"a\\u0000\"} | /tag | not-storable | NUL",
                "{\"from\": [\"2024\", \"2025\"]} | /from | repeated | once only",
                "{\"limit\": 1e999999999} | /limit | out-of-range | from 1 to 500",
                "{\"min_origins\": 1.5} | /min_origins | out-of-range | whole number",
                "{\"polygon\": \"x\"} | /polygon | not-a-polygon | GeoJSON geometry",
                "{\"polygon\": {\"type\": \"Feature\"}} | /polygon | not-a-polygon | not a Feature",
                "{\"polygon\": {\"type\": \"Point\", \"coordinates\": [1, 2]}} | /polygon | not-a-polygon | Polygon",
                "{\"polygon\": {\"type\": \"Polygon\"}} | /polygon/coordinates | wrong-type | a list of rings",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": []}} | /polygon/coordinates | wrong-type | rings",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[]]}} | /polygon/coordinates/0 | wrong-type | positions",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,4],[1,2]]]}} | /polygon/coordinates/0 | ring-too-short | four",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,4],[5,6],[7,8]]]}} | /polygon/coordinates/0 | ring-not-closed | begins",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,91],[5,6],[1,2]]]}} | /polygon/coordinates/0/1 | not-a-position | -90 to 90",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[1e999,4],[5,6],[1,2]]]}} | /polygon/coordinates/0/1 | not-a-position | degrees",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],\"x\",[5,6],[1,2]]]}} | /polygon/coordinates/0/1 | not-a-position | degrees",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,4,\"x\"],[5,6],[1,2]]]}} | /polygon/coordinates/0/1 | not-a-position | height",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,4],[5,6,null],[1,2]]]}} | /polygon/coordinates/0/2 | not-a-position | height",
                "{\"polygon\": {\"type\": \"Polygon\", \"coordinates\": [[[1,2],[3,4],[5,6,7,8],[1,2]]]}} | /polygon/coordinates/0/2 | not-a-position | height",
                "{\"polygon\": {\"type\": \"Polygon\", \"crs\": 1, \"coordinates\": [[[1,2],[3,4],[5,6],[1,2]]]}} | /polygon | unknown-field | crs",
                "[] | `` | wrong-type | an object",
            })
    void whatIsWrongIsToldWhereItStands(String body, String pointer, String code, String detail) {
        var reply = reader.post(PATH, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("/type")).isEqualTo("/problems/invalid-request");
        assertThat(reply.json().at("/errors")).as(reply.text()).hasSize(1);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
        assertThat(reply.at("/errors/0/detail")).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"metric\": \"killed\", \"min_value\": \"3\"",
                "\"from\": \"2024-08-06\", \"to\": \"2024-08-06\"",
                "\"near\": \"51.19,135.27\"",
                "\"bbox\": \"134.5,50,136,51\"",
                "\"metric\": \"killed\", \"min_value\": 1e12"
            })
    void whatIsNamedInsteadIsTaken(String members) {
        assertThat(reader.post(PATH, "{" + members + "}").status()).isEqualTo(200);
    }

    @Test
    void aHintIsWrittenAsTheQuestionIs() {
        entries.store(List.of(mine().at(51.19, 35.27)));
        var reply = reader.post(PATH, "{\"near\": [35.27, 51.19], \"tag\": \"%s\"}".formatted(tag));
        assertThat(reply.at("/hints/0/detail")).endsWith("if the numbers are lon,lat, write \"near\": \"51.19,35.27\"");
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "ndjson, application/x-ndjson", "geojson, application/geo+json"})
    void theAnswerIsExportedLikeThatOfAnAddress(String format, String type) {
        entries.store(List.of(mine().at(51.19, 35.27), mine(), mine()));
        var body = "{\"tag\": \"%s\", \"limit\": 2}".formatted(tag);
        var asked = reader.get("/v1/events?tag=" + tag + "&limit=2&format=" + format);
        for (var posted :
                List.of(reader.post(PATH + "?format=" + format, body), reader.post(PATH, body, "Accept", type))) {
            assertThat(posted.status()).as(posted.text()).isEqualTo(200);
            assertThat(posted.text()).isEqualTo(asked.text());
            assertThat(posted.header("Content-Type")).isEqualTo(asked.header("Content-Type"));
            assertThat(posted.header("As-Of")).isEqualTo(asked.header("As-Of"));
            assertThat(posted.headers().allValues("Link")).noneMatch(link -> link.contains("cite-as"));
        }
        assertThat(reader.post(PATH + "?format=csv&layout=claims", body).text()).startsWith("id,event_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=csv"})
    void aPostedQuestionIsAnsweredWhateverTheCallerHas(String format) {
        entries.store(List.of(mine()));
        var body = "{\"tag\": \"%s\"}".formatted(tag);
        var first = reader.post(PATH + format, body);
        for (var known : List.of("*", first.header("ETag"))) {
            var again = reader.post(PATH + format, body, "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(200);
            assertThat(again.text()).isEqualTo(first.text());
        }
    }

    @Test
    void aFormatThatIsNotSpokenIs406WithThoseThatAre() {
        var reply = reader.post(PATH, "{}", "Accept", "application/xml");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.at("/detail")).contains("application/json", "text/csv", "application/geo+json");
        assertThat(reader.post(PATH + "?format=csv", "{\"count\": \"exact\"}").status())
                .isEqualTo(422);
    }

    @Test
    void theAddressTakesNoFilters() {
        var reply = reader.post(PATH + "?type=battle", "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo("type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?type=battle&no_such=1", "?format=csv", "?format=geojson"})
    void whoGetsTheAddressIsToldToPost(String query) {
        var get = reader.get(PATH + query);
        assertThat(get.at("/detail")).isEqualTo("GET is not possible here; possible is POST");
        var patch = reader.withKey(ServiceTest.ADMIN_KEY).patch(PATH + query, "{}");
        for (var reply : List.of(get, patch)) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(405);
            assertThat(reply.header("Allow")).isEqualTo("POST");
            assertThat(reply.at("/type")).isEqualTo("/problems/method-not-allowed");
        }
        assertThat(reader.options(PATH + query).header("Allow")).isEqualTo("POST,OPTIONS");
    }

    @Test
    void aListMayBeMeantByWhatStandsBetweenCommas() {
        var reply = reader.post(PATH, "{\"place\": \"!sudzha, kursk\", \"status\": \"published,retracted\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("detail"))
                .containsExactlyInAnyOrder(
                        "'sudzha, kursk' is not a known value of 'place'; to give several, write \"place\": [\"!sudzha\","
                                + " \"!kursk\"]",
                        "'published,retracted' is not a known value of 'status'; to give several, write \"status\":"
                                + " [\"published\", \"retracted\"]");
    }

    @Test
    void fiveHundredValuesAreTakenAndAPolygonOfTwoThousandPositions() {
        entries.store(List.of(mine().at(51, 35)));
        assertThat(reader.post(PATH, tags(499)).json().at("/items")).hasSize(1);
        var tooMany = reader.post(PATH, tags(500));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.at("/errors/0/detail")).contains("500");
        assertThat(within("Polygon", "[" + circle(1_999) + "]")).hasSize(1);
        var tooLong = reader.post(PATH, polygon("Polygon", "[" + circle(2_000) + "]"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.at("/errors/0/code")).isEqualTo("too-many");
        assertThat(tooLong.at("/errors/0/detail")).contains("2000");
        var tag = reader.post(PATH, "{\"tag\": \"" + "x".repeat(2_001) + "\"}");
        assertThat(tag.at("/errors/0/pointer")).isEqualTo("/tag");
        assertThat(tag.at("/errors/0/code")).isEqualTo("too-long");
    }

    private String tags(int others) {
        return IntStream.range(0, others)
                .mapToObj(n -> "\"t" + n + "\"")
                .collect(Collectors.joining(",", "{\"tag\": [\"" + tag + "\"" + (others > 0 ? "," : ""), "]}"));
    }

    /** A closed ring of one position more than that. */
    private static String circle(int positions) {
        var ring = new ArrayList<String>();
        for (int n = 0; n < positions; n++) {
            double angle = 2 * Math.PI * n / positions;
            ring.add("[%s,%s]".formatted(35 + Math.cos(angle), 51 + Math.sin(angle)));
        }
        ring.add(ring.get(0));
        return "[" + String.join(",", ring) + "]";
    }

    private List<String> within(String type, String coordinates) {
        var reply = reader.post(PATH, polygon(type, coordinates));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .get("items")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private String polygon(String type, String coordinates) {
        return "{\"tag\": \"%s\", \"polygon\": {\"type\": \"%s\", \"coordinates\": %s}}"
                .formatted(tag, type, coordinates);
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    private static String id(EntryRows.Row row) {
        return row.id.toString();
    }
}
