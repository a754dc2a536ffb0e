package org.kursktimeline.timeline.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Rule 8, the clock of record: a past answer is given again to the byte, whatever was written since. Rule 13 makes the one
 * exception, see {@code AudienceTests}.
 */
@ServiceTest
class AsOfTests {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> events = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private Api api;
    private int written;

    @BeforeEach
    void open(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        created(api.post(
                "/v1/entities",
                "{\"kind\": \"person\", \"name\": \"Speaker %1$s\", \"slug\": \"speaker-%1$s\"}".formatted(unique)));
        created(api.post("/v1/entities", """
                {"kind": "place", "name": "Place %1$s", "slug": "place-%1$s", "feature_class": "settlement",
                 "parent": "sudzhansky-district", "lat": 51.2, "lon": 35.3}""".formatted(unique)));
    }

    @Test
    void randomWritesChangeNoAnswerOfThePast() {
        post();
        Map<String, String> remembered = new LinkedHashMap<>();
        for (int i = 0; i < 25; i++) {
            var asOf = api.get("/v1/events?limit=1").at("/as_of");
            for (var question : questions()) {
                var path = question + (question.contains("?") ? "&" : "?") + "as_of=" + asOf;
                var live = api.get(question);
                var then = api.get(path);
                assertThat(then.status()).as(path).isEqualTo(200);
                if (!question.contains("limit=1") && !question.contains("facets")) {
                    assertThat(then.text()).as("seed %d: %s", seed, path).isEqualTo(live.text());
                }
                remembered.put(path, then.text());
            }
            write();
        }
        assertThat(written).isEqualTo(25);
        remembered.forEach((path, body) ->
                assertThat(api.get(path).text()).as("seed %d: %s", seed, path).isEqualTo(body));
        assertThat(remembered.values().stream().distinct().count())
                .as("the writes changed what is answered")
                .isGreaterThan(60);
    }

    @Test
    void thePastMayBeKeptForADayAndThePresentIsAskedForEachTime() {
        post();
        var past = api.get("/v1/events?limit=1").at("/as_of");
        assertThat(api.get("/v1/events?limit=1&as_of=" + past).header("Cache-Control"))
                .as("a write may still come to be recorded by then")
                .isEqualTo("no-cache");
        post();
        assertThat(api.get("/v1/events?limit=1&as_of=" + past).header("Cache-Control"))
                .isEqualTo("max-age=86400");
        assertThat(api.get("/v1/events/" + events.get(0) + "?as_of=" + past).header("Cache-Control"))
                .isEqualTo("max-age=86400");
        assertThat(api.get("/v1/events?limit=1").header("Cache-Control")).isEqualTo("no-cache");
    }

    /** Drafts of the past are cached too, and nobody without the key may be answered with them. */
    @Test
    void whatACacheKeepsItKeepsForTheKeyThatAsked() {
        post();
        var past = api.get("/v1/events?limit=1").at("/as_of");
        post();
        for (var path : List.of(
                "/v1/events?status=draft&as_of=" + past,
                "/v1/events/" + events.get(0) + "?as_of=" + past,
                "/v1/events?format=csv&limit=1&as_of=" + past)) {
            var reply = api.get(path);
            assertThat(reply.header("Cache-Control")).as(path).isEqualTo("max-age=86400");
            assertThat(String.join(",", reply.headers().allValues("Vary")))
                    .as(path)
                    .containsIgnoringCase("authorization")
                    .containsIgnoringCase("x-api-key");
        }
    }

    @Test
    void aLaterMomentIsTakenBackToTheLastWrite() {
        post();
        var now = api.get("/v1/events?tag=" + unique);
        var future = api.get("/v1/events?tag=" + unique + "&as_of=2124-01-01");
        assertThat(future.text()).isEqualTo(now.text());
    }

    @Test
    void beforeTheFirstWriteThereIsNothingAndTheHintSaysSo() {
        post();
        var nothing = api.get("/v1/events?tag=" + unique + "&as_of=2001-02-03T04:05:06Z");
        assertThat(nothing.json().at("/items").size()).isZero();
        assertThat(nothing.at("/as_of")).isEqualTo("2001-02-03T04:05:06Z");
        assertThat(nothing.at("/change_token")).isEqualTo("0");
        assertThat(nothing.at("/hints/0/parameter")).isEqualTo("as_of");
    }

    @Test
    void aTagOfThePastIsKnownWithoutAQuestion() {
        post();
        var past = "/v1/events?tag=" + unique + "&as_of="
                + api.get("/v1/events?limit=1").at("/as_of");
        var tag = api.get(past).header("ETag");
        post();
        assertThat(api.get(past, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.get("/v1/events?tag=" + unique, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    private List<String> questions() {
        var any = pick();
        return List.of(
                "/v1/events?tag=" + unique,
                "/v1/events?include=claims,figures&q=" + unique,
                "/v1/events?sort=-recorded&verification=disputed&tag=" + unique,
                "/v1/events?limit=1&count=exact&known_at=2024-08-16&tag=" + unique,
                "/v1/events/" + any,
                "/v1/entities/speaker-" + unique + "/events",
                "/v1/facets?tag=" + unique,
                "/v1/timeline?group_by=day,claimant&tag=" + unique,
                "/v1/control?tag=" + unique,
                "/v1/figures?tag=" + unique,
                "/v1/events?format=csv&tag=" + unique,
                "/v1/events?format=csv&layout=claims&place=place-" + unique,
                "/v1/events?format=ndjson&include=claims&tag=" + unique,
                "/v1/events?format=geojson&tag=" + unique,
                "/v1/figures?format=csv&tag=" + unique,
                "/v1/figures/series?metric=wounded&tag=" + unique);
    }

    private void write() {
        written++;
        switch (random.nextInt(7)) {
            case 0, 1 -> post();
            case 2 -> edit("/v1/events/" + pick(), "{\"title\": \"Title %d %s\", \"reason\": \"test\"}");
            case 3 -> edit("/v1/entities/speaker-" + unique, "{\"name\": \"Speaker %d %s\", \"reason\": \"test\"}");
            case 4 ->
                edit(
                        "/v1/entities/place-" + unique,
                        "{\"name\": \"Place %1$d %2$s\", \"lat\": 51.%1$d, \"reason\": \"test\"}");
            case 5 ->
                edit(
                        "/v1/sources/" + sources.get(random.nextInt(sources.size())),
                        "{\"name\": \"Source %1$d %2$s\", \"kind\": \"wire\", \"reliability\": \"B\", \"reason\": \"test\"}");
            default -> addClaim();
        }
    }

    private void post() {
        int day = 10 + random.nextInt(9);
        var reply = created(api.post("/v1/articles", article(day, """
                , "events": [{"type": "battle.territory_captured", "title": "Reported %1$s", "when": "2024-08-%2$d",
                  "where": {"place": "%4$s"}, "tags": ["%1$s"],
                  "participants": [{"entity": "speaker-%1$s", "role": "speaker"}],
                  "claims": [{"claimant": "speaker-%1$s",
                    "figures": [{"metric": "wounded", "group": "civilians", "value": %3$d}]}]}]
                """.formatted(
                        unique, day, random.nextInt(20), random.nextBoolean() ? "sudzha" : "place-" + unique))));
        events.add(reply.at("/events/0/id"));
        sources.add(api.get("/v1/articles/" + reply.at("/id")).at("/source/slug"));
    }

    private void addClaim() {
        var article = created(api.post("/v1/articles", article(10 + random.nextInt(9), "")))
                .at("/id");
        created(api.post("/v1/events/" + pick() + "/claims", """
                {"article": "%s", "claims": [{"stance": "%s",
                  "figures": [{"metric": "wounded", "group": "civilians", "value": %d}]}]}
                """.formatted(
                        article, random.nextBoolean() ? "asserts" : "denies", random.nextInt(20))));
    }

    private void edit(String path, String body) {
        var reply = api.patch(path, body.formatted(written, unique), "If-Match", "*");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private String article(int day, String events) {
        var name = unique + "-" + UUID.randomUUID();
        return """
                {"url": "https://%1$s.example/1", "title": "News", "language": "en", "published_at": "2024-08-%2$dT08:00:00Z",
                 "source": {"name": "%1$s", "kind": "newspaper", "domains": ["%1$s.example"]} %3$s}
                """.formatted(name, day, events);
    }

    private String pick() {
        return events.get(random.nextInt(events.size()));
    }

    private static Api.Reply created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
