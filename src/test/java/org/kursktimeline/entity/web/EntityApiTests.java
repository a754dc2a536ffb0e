package org.kursktimeline.entity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EntityApiTests {

    @LocalServerPort
    int port;

    Api editor;
    Api reader;

    @BeforeEach
    void clients() {
        editor = Api.withAdminKey(port);
        reader = editor.withKey("");
    }

    @Test
    void aPlaceIsAnsweredWithItsNamesPointAndPath() {
        var sudzha = reader.get("/v1/entities/sudzha");
        assertThat(sudzha.status()).isEqualTo(200);
        assertThat(sudzha.header("ETag")).startsWith("\"r0-");
        assertThat(sudzha.json().at("/names").toString())
                .contains("{\"text\":\"Суджа\",\"language\":\"ru\",\"script\":\"Cyrl\",\"kind\":\"canonical\"}");
        assertThat(sudzha.json().at("/path").valueStream().map(JsonNode::asString))
                .containsExactly("russia", "kursk-oblast", "sudzhansky-district", "sudzha");
        assertThat(sudzha.at("/country")).isEqualTo("RU");
        assertThat(sudzha.at("/time_zone")).isEqualTo("Europe/Moscow");
        assertThat(sudzha.at("/feature_class")).isEqualTo("settlement");
        assertThat(sudzha.json().at("/lat").asDouble()).isEqualTo(51.1976);
        assertThat(sudzha.json().at("/population").asInt()).isEqualTo(6940);
        assertThat(sudzha.at("/external_ids/geonames")).isEqualTo("486816");
        assertThat(sudzha.at("/licence")).isEqualTo("CC BY 4.0");
        assertThat(reader.get("/v1/entities/" + sudzha.at("/id")).text()).isEqualTo(sudzha.text());
    }

    @Test
    void aPersonIsAnsweredWithoutTheMembersOfAPlace() {
        var president = reader.get("/v1/entities/volodymyr-zelenskyy");
        assertThat(president.at("/external_ids/wikidata")).isEqualTo("Q3874799");
        assertThat(president.at("/affiliation")).isEqualTo("government-of-ukraine");
        assertThat(president.json().has("path")).isFalse();
        assertThat(president.json().has("match")).isFalse();
    }

    @Test
    void theListWithoutAQuestionIsInTheOrderOfTheSlugs() {
        var slugs = new ArrayList<String>();
        var next = "/v1/entities?kind=place&within=sumy-oblast&limit=9";
        while (next != null) {
            var page = reader.get(next).json();
            page.at("/items").forEach(item -> slugs.add(item.at("/slug").asString()));
            assertThat(page.at("/prev").isNull()).isEqualTo(slugs.size() <= 9);
            assertThat(page.at("/as_of").asString()).isNotEmpty();
            next = page.at("/next").isNull() ? null : page.at("/next").asString();
        }
        assertThat(slugs).contains("sumy", "sumy-oblast").isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=persn, kind, person",
        "within=kursk-oblst, within, kursk-oblast",
        "within=denis-manturov, within, there is no place",
        "limit=0, limit, 1 to 500",
        "limit=10000, limit, 1 to 500",
        "qq=Kursk, qq, 'q'",
        "q=, q, empty"
    })
    void aMisspeltParameterIsRefusedAndTheNearestNamed(String query, String parameter, String named) {
        var reply = reader.get("/v1/entities?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.at("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(reply.at("/errors/0/detail")).contains(named);
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        var next = reader.get("/v1/entities?limit=1&kind=place").at("/next");
        var other = reader.get(next.replace("kind=place", "kind=person"));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.at("/type")).isEqualTo("/problems/cursor-mismatch");
    }

    @Test
    void anUnknownEntityIs404AndTheNearestNamed() {
        var reply = reader.get("/v1/entities/sudza");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).contains("'sudzha'");
        assertThat(reader.get("/v1/entities/%27").status()).isEqualTo(404);
        assertThat(reader.get("/v1/entities/" + "a".repeat(200)).status()).isEqualTo(404);
    }

    @Test
    void anAddedPlaceIsFoundAtOnce() {
        var added = editor.post("/v1/entities", """
                {"kind": "place", "name": "Verkhniaia Proba", "names": ["Верхняя Проба", {"text": "Верхня Проба", "language": "uk"}],
                 "feature_class": "settlement", "parent": "sudzhansky-district", "lat": 51.2, "lon": 35.3, "population": 12,
                 "external_ids": {"desk": "7"}, "description": "A village for this test"}
                """);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/v1/entities/verkhniaia-proba");
        assertThat(added.json().at("/path").valueStream().map(JsonNode::asString))
                .containsExactly("russia", "kursk-oblast", "sudzhansky-district", "verkhniaia-proba");
        assertThat(added.at("/time_zone")).isEqualTo("Europe/Moscow");
        assertThat(reader.get(added.header("Location")).text()).isEqualTo(added.text());
        assertThat(reader.get("/v1/entities?q=Verhnaja+Proba").at("/items/0/slug"))
                .isEqualTo("verkhniaia-proba");
    }

    @Test
    void aSlugIsMadeFromTheNameAndATakenOneIsAConflict() {
        var first = editor.post("/v1/entities", """
                {"kind": "person", "name": "Олена Зразкова"}""");
        var second = editor.post("/v1/entities", """
                {"kind": "person", "name": "Олена Зразкова"}""");
        assertThat(first.at("/slug")).isEqualTo("olena-zrazkova");
        assertThat(second.at("/slug")).isEqualTo("olena-zrazkova-2");
        var taken = editor.post("/v1/entities", """
                {"kind": "person", "name": "Another", "slug": "olena-zrazkova"}""");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/errors/0/pointer")).isEqualTo("/slug");
    }

    @Test
    void aRepeatedPostUnderOneKeyAddsOnce() {
        var body = "{\"kind\": \"unit\", \"name\": \"Added Once\"}";
        var first = editor.post("/v1/entities", body, "Idempotency-Key", "entity-once");
        var second = editor.post("/v1/entities", body, "Idempotency-Key", "entity-once");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void allFaultsOfASubmissionAreToldAtOnce() {
        var reply = editor.post("/v1/entities", """
                {"kind": "place", "name": " ", "slug": "Not A Slug", "nam": "x", "names": [{"text": "a", "language": "not a language"}],
                 "affiliation": "goverment-of-ukraine", "feature_class": "vilage", "parent": "sudzhansky-distrct",
                 "country": "XX", "lat": 91, "time_zone": "Europe/Moskva", "population": -1}
                """);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
                .contains(
                        "/name",
                        "/slug",
                        "/nam",
                        "/names/0/language",
                        "/affiliation",
                        "/feature_class",
                        "/parent",
                        "/country",
                        "/lat",
                        "/time_zone",
                        "/population");
        assertThat(reply.text()).contains("'government-of-ukraine'").contains("'sudzhansky-district'");
    }

    @Test
    void whatIsNotAPlaceHasNoPoint() {
        var reply = editor.post("/v1/entities", """
                {"kind": "person", "name": "No Place", "lat": 1, "lon": 2, "parent": "sudzha"}""");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/lat", "/lon", "/parent");
    }

    @Test
    void aPatchChangesWhatItNamesAndLeavesTheRest() {
        var slug = add(
                "Patch Me",
                "\"description\": \"before\", \"names\": [\"Old Alias\"], \"external_ids\": {\"a\": \"1\"}");
        var patched = editor.patch("/v1/entities/" + slug, """
                {"name": "Patched", "external_ids": {"b": "2"}, "reason": "a test"}""");
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.at("/name")).isEqualTo("Patched");
        assertThat(patched.at("/slug")).isEqualTo(slug);
        assertThat(patched.at("/description")).isEqualTo("before");
        assertThat(patched.json().at("/external_ids").toString()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(patched.header("ETag")).startsWith("\"r1-");
        assertThat(reader.get("/v1/entities?q=Old+Alias").at("/items/0/slug")).isEqualTo(slug);
        assertThat(reader.get("/v1/entities?q=Patched").at("/items/0/slug")).isEqualTo(slug);
        assertThat(editor.get("/v1/audit?subject=" + slug)
                        .json()
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("a test");
    }

    @Test
    void aPatchNeedsAReasonAndTouchesNeitherKindNorSlug() {
        var slug = add("Fixed Things", "");
        var reply = editor.patch("/v1/entities/" + slug, """
                {"kind": "place", "slug": "other", "nickname": "x"}""");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
                .contains("/reason", "/kind", "/slug", "/nickname");
    }

    @Test
    void aStaleIfMatchIs412AndOfTwoPatchesWithOneTagOneWins() throws Exception {
        var slug = add("Race Me", "");
        var tag = reader.get("/v1/entities/" + slug).header("ETag");
        var patches = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 2; i++) {
            var body = "{\"description\": \"version " + i + "\", \"reason\": \"a race\"}";
            patches.add(() ->
                    editor.patch("/v1/entities/" + slug, body, "If-Match", tag).status());
        }
        var pool = Executors.newFixedThreadPool(2);
        var statuses = new ArrayList<Integer>();
        for (var done : pool.invokeAll(patches)) {
            statuses.add(done.get());
        }
        pool.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aPlaceCannotLieInWhatLiesInIt() {
        var outer = place("Outer Circle", "kursk-oblast");
        var inner = place("Inner Circle", outer);
        var reply = editor.patch("/v1/entities/" + outer, "{\"parent\": \"" + inner + "\", \"reason\": \"a cycle\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/code")).isEqualTo("cycle");
        var self = editor.patch("/v1/entities/" + outer, "{\"parent\": \"" + outer + "\", \"reason\": \"itself\"}");
        assertThat(self.at("/errors/0/code")).isEqualTo("cycle");
    }

    @Test
    void nobodySpeaksForWhoSpeaksForThem() {
        var state = add("Cyclic State", "");
        var army = add("Cyclic Army", "\"affiliation\": \"" + state + "\"");
        var reply =
                editor.patch("/v1/entities/" + state, "{\"affiliation\": \"" + army + "\", \"reason\": \"a cycle\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/code")).isEqualTo("cycle");
    }

    @Test
    void whatLiesInAMovedPlaceMovesWithIt() {
        var outer = place("Moving Outer", "kursk-oblast");
        var inner = place("Moving Inner", outer);
        assertThat(reader.get("/v1/entities/" + inner)
                        .json()
                        .at("/path")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("russia", "kursk-oblast", "moving-outer", "moving-inner");
        var tag = reader.get("/v1/entities/" + inner).header("ETag");
        editor.patch("/v1/entities/" + outer, "{\"parent\": \"sumy-oblast\", \"reason\": \"a move\"}");
        var moved = reader.get("/v1/entities/" + inner, "If-None-Match", tag);
        assertThat(moved.json().at("/path").valueStream().map(JsonNode::asString))
                .containsExactly("ukraine", "sumy-oblast", "moving-outer", "moving-inner");
        assertThat(moved.at("/time_zone")).isEqualTo("Europe/Kyiv");
        assertThat(moved.at("/country")).isEqualTo("UA");
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        var slug = add("Same Again", "\"description\": \"same\"");
        var before = editor.get("/v1/audit?limit=1").at("/change_token");
        var reply = editor.patch("/v1/entities/" + slug, "{\"description\": \"same\", \"reason\": \"nothing\"}");
        assertThat(reply.header("ETag")).startsWith("\"r0-");
        assertThat(editor.get("/v1/audit?limit=1").at("/change_token")).isEqualTo(before);
    }

    @Test
    void writingNeedsAKey() {
        assertThat(reader.post("/v1/entities", "{}").status()).isEqualTo(401);
        assertThat(reader.patch("/v1/entities/sudzha", "{}").status()).isEqualTo(401);
    }

    @Test
    void theVocabulariesAreFlatListsWithParents() {
        var types = reader.get("/v1/event-types").json();
        assertThat(types.at("/items/1").toString())
                .isEqualTo("{\"code\":\"battle.armed_clash\",\"label\":\"Armed clash\",\"parent\":\"battle\","
                        + "\"mappings\":{\"acled\":\"Battles / Armed clash\",\"plover\":\"ASSAULT firearms; ASSAULT heavy-weapons\","
                        + "\"cameo\":[\"193\",\"194\"]},\"note\":null}");
        assertThat(reader.get("/v1/metrics/killed").text())
                .isEqualTo(
                        "{\"code\":\"killed\",\"label\":\"Killed\",\"parent\":\"casualties\",\"unit\":\"people\",\"additive\":true}");
        assertThat(reader.get("/v1/event-types/other").status()).isEqualTo(200);
        var unknown = reader.get("/v1/metrics/kiled");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/detail")).contains("'killed'");
        assertThat(reader.get("/v1/metrics?kind=x").status()).isEqualTo(400);
    }

    private String place(String name, String parent) {
        var reply = editor.post(
                "/v1/entities",
                "{\"kind\": \"place\", \"name\": \"" + name + "\", \"feature_class\": \"area\", \"parent\": \"" + parent
                        + "\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/slug");
    }

    private String add(String name, String members) {
        var reply = editor.post(
                "/v1/entities",
                "{\"kind\": \"organisation\", \"name\": \"" + name + "\"" + (members.isEmpty() ? "" : ", " + members)
                        + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/slug");
    }
}
