package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String tag = "facets-" + UUID.randomUUID().toString().substring(0, 8);
    private Api reader;

    @BeforeAll
    void post(@LocalServerPort int port) {
        var api = Api.withAdminKey(port);
        reader = api.withKey("");
        var person = api.post("/v1/entities", """
                {"kind": "person", "name": "%1$s", "slug": "%1$s"}""".formatted(tag));
        assertThat(person.status()).as(person.text()).isEqualTo(201);
        var reply = api.post("/v1/articles", """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "slug": "news-%1$s", "domains": ["%1$s.example"]},
                 "title": "News", "language": "en", "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"ref": "a", "type": "battle.armed_clash", "title": "A clash", "when": "2024-08-14", "match": "never",
                   "where": {"place": "sudzha"}, "tags": ["%1$s"], "claims": [{"claimant": "%1$s"}]},
                  {"ref": "b", "type": "battle", "title": "A battle", "when": "2024-08-15", "match": "never",
                   "where": {"place": "kursk-oblast"}, "tags": ["%1$s"], "claims": [{}]},
                  {"ref": "c", "type": "explosion.drone_strike", "title": "A drone", "when": "2024-08-15", "match": "never",
                   "where": {"place": "belgorod-oblast"}, "tags": ["%1$s"], "claims": [{}]}]}
                """.formatted(tag));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @Test
    void whatBeganNobodyKnowsWhenIsOnNoDay(@LocalServerPort int port) {
        var reply = Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://%1$s.example/2", "source": "news-%1$s", "title": "News", "language": "en",
                 "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"type": "battle", "title": "Going on", "when": "../2024-08-15", "match": "never", "tags": ["open-%1$s"],
                   "claims": [{}]}]}
                """.formatted(tag));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var answer = reader.get("/v1/facets?facet=day,type&tag=open-" + tag);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/facets/day/0/value").asString()).isEqualTo("../2024-08-15");
        assertThat(answer.json().at("/facets/type/0/count").asInt()).isOne();
    }

    /** What lay in a place is kept with each state of an event; of which class a place is, and its name, are not. */
    @Test
    void underAsOfWhatLayInAPlaceIsOfThenAndItsClassOfToday(@LocalServerPort int port) {
        var admin = Api.withAdminKey(port);
        var place = "place-" + tag;
        var added = admin.post("/v1/entities", """
                {"kind": "place", "slug": "%1$s", "name": "%1$s", "feature_class": "settlement",
                 "parent": "kursk-oblast"}""".formatted(place));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var posted = admin.post("/v1/articles", """
                {"url": "https://%1$s.example/3", "source": "news-%1$s", "title": "News", "language": "en",
                 "published_at": "2024-08-20T09:30:00Z", "events": [
                  {"type": "battle", "title": "There", "when": "2024-08-15", "match": "never", "tags": ["in-%1$s"],
                   "where": {"place": "%2$s"}, "claims": [{}]}]}
                """.formatted(tag, place));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        var then = reader.get("/v1/events?limit=1").at("/as_of");
        assertThat(places("")).containsExactly("kursk-oblast", place);
        var moved = admin.patch(
                "/v1/entities/" + place,
                "{\"feature_class\": \"area\", \"parent\": \"belgorod-oblast\", \"reason\": \"x\"}",
                "If-Match",
                "*");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(places("")).containsExactly("belgorod-oblast");
        assertThat(places("&as_of=" + then)).containsExactly("kursk-oblast");
    }

    private List<String> places(String more) {
        var answer = reader.get("/v1/facets?facet=place&tag=in-" + tag + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/facets/place").findValuesAsString("value");
    }

    @Test
    void theAnswerIsToldWhole() {
        var answer = ask("");
        var expected = """
                {"type": [{"value": "battle", "label": "Battle", "count": 2},
                          {"value": "battle.armed_clash", "label": "Armed clash", "parent": "battle", "count": 1},
                          {"value": "explosion", "label": "Explosion or remote violence", "count": 1},
                          {"value": "explosion.drone_strike", "label": "Drone strike", "parent": "explosion", "count": 1}],
                 "place": [{"value": "kursk-oblast", "label": "Kursk Oblast", "kind": "admin1", "count": 2},
                           {"value": "belgorod-oblast", "label": "Belgorod Oblast", "kind": "admin1", "count": 1},
                           {"value": "sudzha", "label": "Sudzha", "kind": "settlement", "count": 1}],
                 "entity": [{"value": "%1$s", "label": "%1$s", "kind": "person", "count": 1}],
                 "claimant": [{"value": "%1$s", "label": "%1$s", "kind": "person", "count": 1}],
                 "source": [{"value": "news-%1$s", "label": "News %1$s", "count": 3}],
                 "verification": [{"value": "single_origin", "count": 3}],
                 "day": [{"value": "2024-08-14", "count": 1}, {"value": "2024-08-15", "count": 2}]}
                """.formatted(tag);
        assertThat(answer.get("facets")).isEqualTo(JSON.readTree(expected));
        assertThat(answer.get("values").toString())
                .isEqualTo(
                        "{\"type\":4,\"place\":3,\"entity\":1,\"claimant\":1,\"source\":1,\"verification\":1,\"day\":2}");
        assertThat(answer.get("exact").asBoolean()).isTrue();
        assertThat(answer.get("total").asInt()).isEqualTo(3);
        assertThat(answer.propertyNames())
                .containsExactly("facets", "values", "exact", "total", "as_of", "change_token");
    }

    @Test
    void eachFacetLeavesItsOwnFilterOutAndKeepsTheOthers() {
        var answer = ask("&place=kursk-oblast&type=battle.armed_clash");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(counts(answer, "place")).isEqualTo("kursk-oblast=1 sudzha=1");
        assertThat(counts(answer, "type")).isEqualTo("battle=2 battle.armed_clash=1");
        assertThat(counts(answer, "day")).isEqualTo("2024-08-14=1");
        assertThat(counts(ask("&from=2024-08-15&to=2024-08-15"), "day")).isEqualTo("2024-08-14=1 2024-08-15=2");
        assertThat(counts(ask("&type=%21battle"), "type")).startsWith("battle=2");
    }

    @Test
    void onlyTheFacetsAskedForAreToldAndNoMoreValues() {
        var answer = ask("&facet=type,day&size=1");
        assertThat(answer.get("facets").propertyNames()).containsExactly("type", "day");
        assertThat(counts(answer, "type")).isEqualTo("battle=2");
        assertThat(answer.at("/values/type").asInt()).isEqualTo(4);
        assertThat(counts(answer, "day")).isEqualTo("2024-08-14=1 2024-08-15=2");
        assertThat(ask("&facet=type&facet=place").get("facets").propertyNames()).containsExactly("type", "place");
    }

    @Test
    void unchangedDataIsNotSentTwice() {
        var first = reader.get("/v1/facets?tag=" + tag);
        assertThat(reader.get("/v1/facets?tag=" + tag, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(reader.get("/v1/facets?tag=" + tag).text()).isEqualTo(first.text());
    }

    @Test
    void nothingFoundSaysWhy() {
        var answer = reader.get("/v1/facets?tag=none-" + tag).json();
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.at("/facets/type")).isEmpty();
        assertThat(answer.at("/hints/0/parameter").asString()).isEqualTo("tag");
    }

    @Test
    void aDisjunctionOfWordsIsAnsweredUpToAThousandCharacters() {
        var reply = reader.get("/v1/facets?q=" + anyOf(130));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().get("total").asInt()).isZero();
        var tooLong = reader.get("/v1/facets?q=" + anyOf(200));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.at("/errors/0/code")).isEqualTo("too-long");
    }

    private static String anyOf(int words) {
        return IntStream.range(0, words).mapToObj(n -> "w" + n).collect(Collectors.joining("+OR+"));
    }

    @ParameterizedTest
    @CsvSource({
        "facet=tpye, facet, type",
        "facet=, facet, one of",
        "size=0, size, 1 to 100",
        "size=101, size, 1 to 100",
        "limit=5, limit, 'limit'",
        "type=batle, type, battle"
    })
    void aBadParameterIsRefused(String query, String parameter, String named) {
        var reply = reader.get("/v1/facets?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(reply.at("/errors/0/detail")).contains(named);
    }

    private JsonNode ask(String query) {
        var reply = reader.get("/v1/facets?tag=" + tag + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static String counts(JsonNode answer, String facet) {
        return answer.at("/facets/" + facet)
                .valueStream()
                .map(value -> value.get("value").asString() + "=" + value.get("count"))
                .collect(Collectors.joining(" "));
    }
}
