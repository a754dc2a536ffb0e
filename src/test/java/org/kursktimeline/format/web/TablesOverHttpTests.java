package org.kursktimeline.format.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What analysts load into a table beside events and figures, on the sample. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesOverHttpTests {

    private static final String SERIES = "/v1/figures/series?metric=wounded&place=kursk-oblast";
    private static final String COVERAGE = "/v1/coverage?from=2024-08-01&to=2024-08-31&group_by=day,source";
    private static final String CONTROL = "/v1/control?place=sudzha";
    private static final String FACETS = "/v1/facets?from=2024-08-06&to=2024-08-20&size=5";
    private static final String ENTITIES = "/v1/entities?q=Zelenskiy";
    private static final String SOURCES = "/v1/sources?limit=20";
    private static final String ARTICLES = "/v1/articles?from=2024-08-06&limit=20";
    private static final String TIMELINE = "/v1/timeline?group_by=month,type";

    private Api reader;

    @BeforeAll
    void open(@LocalServerPort int port) {
        reader = new Api(port, "");
    }

    private static List<Map<String, String>> rows(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(reply.text()).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {SERIES, COVERAGE, CONTROL, FACETS, ENTITIES, SOURCES, ARTICLES, TIMELINE})
    void theSameIsATableWithStableNamesAndSaysWhatItIs(String address) {
        var json = reader.get(address);
        var byFormat = reader.get(address + "&format=csv", "Accept", "application/json");
        var byAccept = reader.get(address, "Accept", "text/csv, */*;q=0.1");
        assertThat(rows(byFormat)).isNotEmpty();
        assertThat(byAccept.text()).isEqualTo(byFormat.text());
        assertThat(byFormat.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(byFormat.text().lines().findFirst().orElseThrow()).matches("[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)+");
        assertThat(byFormat.header("As-Of")).isEqualTo(json.at("/as_of"));
        assertThat(byFormat.header("Change-Token")).isEqualTo(json.at("/change_token"));
        assertThat(byFormat.header("Content-Disposition"))
                .contains("kursk-timeline-")
                .endsWith(".csv\"");
        assertThat(byFormat.headers().allValues("Link")).contains("</v1/sources>; rel=\"license\"");
        for (var reply : List.of(json, byFormat, byAccept)) {
            assertThat(String.join(",", reply.headers().allValues("Vary")).split(","))
                    .anyMatch(name -> name.strip().equalsIgnoreCase("Accept"));
        }
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(List.of(json.header("ETag"), byFormat.header("ETag"), byAccept.header("ETag")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "format=ndjson, 406, ",
        "format=xml, 400, format",
        "csv=raw, 400, csv",
        "hxl=true, 400, hxl",
        "format=csv&hxl=maybe, 400, hxl",
        "format=csv&csv=cooked, 400, csv",
    })
    void whatIsNoTableIsRefused(String more, int status, String parameter) {
        for (var address : List.of(SERIES, COVERAGE, CONTROL, FACETS, ENTITIES, SOURCES, ARTICLES, TIMELINE)) {
            var reply = reader.get(address + "&" + more);
            assertThat(reply.status()).as(address).isEqualTo(status);
            assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter == null ? "" : parameter);
        }
        var refused = reader.get(SOURCES, "Accept", "application/geo+json");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.at("/detail")).contains("application/json", "text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sources?limit=20", "/v1/articles?limit=100", "/v1/entities?kind=unit&limit=20"})
    void aTableHasPagesToo(String address) {
        var inJson = new ArrayList<String>();
        for (var next = address;
                next != null;
                next = text(reader.get(next).json().get("next"))) {
            reader.get(next).json().get("items").forEach(item -> inJson.add(text(item.get("id"))));
        }
        var inTables = new ArrayList<String>();
        for (var next = address + "&format=csv"; next != null; next = next(reader.get(next))) {
            rows(reader.get(next)).forEach(row -> inTables.add(row.get("id")));
        }
        assertThat(inTables).isEqualTo(inJson).hasSizeGreaterThan(20);
        var fromJson = text(reader.get(address).json().get("next"));
        assertThat(rows(reader.get(fromJson, "Accept", "text/csv")).get(0))
                .as("a cursor is of the list, not of the format")
                .containsEntry("id", reader.get(fromJson).at("/items/0/id"));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static String next(Api.Reply reply) {
        return reply.headers().allValues("Link").stream()
                .flatMap(links -> List.of(links.split(", ")).stream())
                .filter(link -> link.endsWith("; rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERIES,
                COVERAGE,
                COVERAGE + "&layout=sources",
                CONTROL,
                FACETS,
                ENTITIES,
                SOURCES,
                ARTICLES,
                TIMELINE,
                "/v1/timeline?group_by=week,place,claimant"
            })
    void theSecondLineHasHxlTagsWhereTheyAreAskedFor(String address) {
        var plain = reader.get(address + "&format=csv").text().lines().toList();
        var tagged = reader.get(address + "&format=csv&hxl=true");
        assertThat(tagged.status()).as(tagged.text()).isEqualTo(200);
        var lines = tagged.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo(plain.get(0));
        assertThat(lines.get(1).replace("\"", "").split(",", -1))
                .hasSize(plain.get(0).split(",").length)
                .allMatch(tag -> tag.matches("#[a-z][a-z0-9_]*([+][a-z][a-z0-9_]*)*"))
                .doesNotHaveDuplicates();
        assertThat(lines.subList(2, lines.size())).isEqualTo(plain.subList(1, plain.size()));
        assertThat(reader.get(address + "&format=csv&hxl=false").text().lines().toList())
                .isEqualTo(plain);
    }

    @Test
    void aRowHasWhatItsItemHas() {
        var source = reader.get(SOURCES).at("/items/3/slug");
        assertThat(rows(reader.get(SOURCES + "&format=csv")).get(3)).containsEntry("slug", source);
        var point = reader.get(SERIES).json().at("/series/0/points/0");
        assertThat(rows(reader.get(SERIES + "&format=csv")).get(0))
                .containsEntry("metric", "wounded")
                .containsEntry("figure", text(point.get("figure")))
                .containsEntry(
                        "low", point.get("low").isNull() ? "" : point.get("low").asString())
                .containsEntry("article_url", text(point.at("/article/url")));
        var points = reader.get(SERIES).json().findValues("points").stream()
                .mapToInt(JsonNode::size)
                .sum();
        assertThat(rows(reader.get(SERIES + "&format=csv"))).hasSize(points);
        var step = reader.get(CONTROL).json().at("/items/0");
        assertThat(rows(reader.get(CONTROL + "&format=csv")).get(0))
                .containsEntry("place_slug", "sudzha")
                .containsEntry("by_slug", text(step.at("/by/slug")))
                .containsEntry("by_kind", text(step.at("/by/kind")))
                .containsEntry("value", text(step.get("value")));
        assertThat(rows(reader.get(ENTITIES + "&format=csv")).get(0))
                .containsEntry("slug", "volodymyr-zelenskyy")
                .containsEntry("exact", "true")
                .hasEntrySatisfying("names", names -> assertThat(names).contains("|"))
                .hasEntrySatisfying("match_score", score -> assertThat(score).isNotEmpty());
    }

    @Test
    void facetsAreARowAValue() {
        var json = reader.get(FACETS).json();
        var facets = json.get("facets");
        var rows = rows(reader.get(FACETS + "&format=csv"));
        assertThat(rows)
                .hasSize(facets.properties().stream()
                        .mapToInt(facet -> facet.getValue().size())
                        .sum());
        assertThat(rows)
                .filteredOn(row -> row.get("facet").equals("place"))
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("value", text(facets.at("/place/0/value")))
                        .containsEntry("count", facets.at("/place/0/count").asString())
                        .containsEntry("values", json.at("/values/place").asString())
                        .containsEntry("total", json.get("total").asString())
                        .containsEntry("exact", "true"));
    }

    @Test
    void coverageIsARowABucketOrARowASource() {
        var json = reader.get(COVERAGE).json();
        var buckets = rows(reader.get(COVERAGE + "&format=csv"));
        assertThat(buckets).hasSize(json.get("items").size());
        assertThat(buckets.get(0).keySet()).containsExactly("day", "source", "articles", "claims", "events");
        assertThat(buckets.get(0)).containsEntry("day", text(json.at("/items/0/key/day")));
        assertThat(rows(reader.get("/v1/coverage?group_by=month&format=csv"))
                        .get(0)
                        .keySet())
                .containsExactly("month", "articles", "claims", "events");
        var sources = rows(reader.get(COVERAGE + "&format=csv&layout=sources"));
        assertThat(sources).hasSize(json.get("sources").size());
        assertThat(sources.get(0)).containsEntry("slug", text(json.at("/sources/0/slug")));
        assertThat(sources.get(0).get("silent")).isIn("true", "false");
        assertThat(reader.get(COVERAGE + "&layout=sources").at("/errors/0/parameter"))
                .isEqualTo("layout");
    }

    @Test
    void unchangedTablesAreNotSentAgain() {
        for (var address : List.of(SERIES, COVERAGE, CONTROL, FACETS, TIMELINE, SOURCES)) {
            var csv = reader.get(address + "&format=csv");
            assertThat(reader.get(address + "&format=csv", "If-None-Match", csv.header("ETag"))
                            .status())
                    .as(address)
                    .isEqualTo(304);
        }
    }

    @Test
    void columnsOfTheTimelineAreWords() {
        var header = reader.get("/v1/timeline?group_by=month&format=csv")
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(header.split(",")).contains("equipment_lost_ru_military_ka_52_helicopter_low");
    }
}
