package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Rules of the write path that are easy to break. */
@ServiceTest
class IngestRulesTests {

    Api api;
    Api anonymous;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        anonymous = new Api(port, "");
    }

    private static String borderTown() throws IOException {
        var unique = UUID.randomUUID().toString();
        return new ClassPathResource("articles/border-town.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                .replace("A-17", unique);
    }

    private static String shelling(String ref, String more) {
        return """
                {"ref": "%s", "type": "explosion.shelling", "title": "Shelling", "when": "2024-08-10",
                 "where": {"place": "sudzha"}, "claims": [{"quote": {"text": "Kyiv's forces said"}}]%s}""".formatted(ref, more);
    }

    private String post() throws IOException {
        return api.post("/v1/articles", borderTown()).at("/events/0/id");
    }

    private Api.Reply patch(String event, String patch) {
        return api.patch("/v1/events/" + event, patch, "If-Match", "*");
    }

    @Test
    void aRejectedDraftStaysUnseen() throws IOException {
        var draft = api.post("/v1/articles", borderTown().replaceFirst("\\{", "{\"status\": \"draft\","))
                .at("/events/0/id");
        assertThat(anonymous.get("/v1/events/" + draft).status()).isEqualTo(404);
        var rejected = api.post("/v1/events/" + draft + "/retract", "{\"reason\": \"private\"}", "If-Match", "*");
        assertThat(rejected.at("/status")).as(rejected.text()).isEqualTo("rejected");
        assertThat(anonymous.get("/v1/events/" + draft).status()).isEqualTo(404);
        assertThat(anonymous.get("/v1/events/" + draft + "/revisions").status()).isEqualTo(404);
    }

    @Test
    void participantsCanBeReorderedAndRemoved() throws IOException {
        var event = post();
        var three =
                "{\"participants\": [{\"entity\": \"armed-forces-of-ukraine\", \"role\": \"actor\"}, {\"entity\": \"denis-manturov\", \"role\": \"speaker\"}, {\"entity\": \"armed-forces-of-russia\", \"role\": \"target\"}], \"reason\": \"x\"}";
        assertThat(patch(event, three).json().at("/participants")).hasSize(3);
        var two =
                "{\"participants\": [{\"entity\": \"armed-forces-of-russia\", \"role\": \"target\"}, {\"entity\": \"denis-manturov\", \"role\": \"speaker\"}], \"reason\": \"x\"}";
        var reply = patch(event, two);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/participants/0/entity/slug")).isEqualTo("armed-forces-of-russia");
        assertThat(reply.json().at("/participants")).hasSize(2);
    }

    @Test
    void anotherPlaceBringsItsOwnPrecision() throws IOException {
        var event = post();
        assertThat(patch(event, "{\"where\": {\"place\": \"kursk-oblast\"}, \"reason\": \"x\"}")
                        .at("/where/precision"))
                .isEqualTo("admin1");
        assertThat(patch(event, "{\"where\": {\"name\": \"Sumy\", \"within\": \"sumy-oblast\"}, \"reason\": \"x\"}")
                        .status())
                .isIn(200, 422);
        var fine =
                patch(event, "{\"where\": {\"place\": \"kursk-oblast\", \"precision\": \"exact\"}, \"reason\": \"x\"}");
        assertThat(fine.at("/errors/0/code")).isEqualTo("precision-too-fine");
    }

    @Test
    void aPatchToldOfAnUnknownMemberOnce() throws IOException {
        var reply = patch(post(), "{\"titel\": \"x\", \"reason\": \"x\"}");
        assertThat(reply.json().at("/errors")).as(reply.text()).hasSize(1);
    }

    @Test
    void eventsAddedToAnArticleAtOnceAreStoredOnce() throws Exception {
        var article = api.post("/v1/articles", borderTown()).at("/id");
        var callers = 6;
        var barrier = new CyclicBarrier(callers);
        var pool = Executors.newFixedThreadPool(callers);
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < callers; i++) {
            calls.add(() -> {
                barrier.await();
                return api.post("/v1/articles/" + article + "/events", "{\"events\": [" + shelling("s", "") + "]}")
                        .at("/events/0/result");
            });
        }
        var results = new ArrayList<String>();
        for (var result : pool.invokeAll(calls)) {
            results.add(result.get());
        }
        pool.shutdown();
        assertThat(results)
                .containsOnlyOnce("created")
                .allMatch(one -> one.equals("created") || one.equals("unchanged"));
    }

    @Test
    void refsMayChangePlacesBetweenPosts() throws IOException {
        var article = api.post("/v1/articles", borderTown()).at("/id");
        var path = "/v1/articles/" + article + "/events";
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var first = api.post(path, "{\"events\": [" + shelling("p", id(one)) + "," + shelling("q", id(other)) + "]}");
        var second = api.post(path, "{\"events\": [" + shelling("q", id(one)) + "," + shelling("p", id(other)) + "]}");
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
        assertThat(second.at("/events/1/id")).isEqualTo(first.at("/events/1/id"));
    }

    private static String id(UUID id) {
        return ", \"external_ids\": {\"desk\": [\"" + id + "\"]}";
    }

    @Test
    void aRefOfAnEventThatIsLeftOutIsAFaultOfTheOneThatHasItNow() throws IOException {
        var article = api.post("/v1/articles", borderTown()).at("/id");
        var path = "/v1/articles/" + article + "/events";
        var other = UUID.randomUUID();
        api.post(path, "{\"events\": [" + shelling("p", id(UUID.randomUUID())) + "," + shelling("q", id(other)) + "]}");
        var reply = api.post(path, "{\"events\": [" + shelling("p", id(other)) + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/events/0/ref");
        assertThat(reply.at("/errors/0/code")).isEqualTo("ref-taken");
    }

    @Test
    void twoEventsOfAPostThatAreOneStoredEventAreAFault() throws IOException {
        var article = api.post("/v1/articles", borderTown()).at("/id");
        var path = "/v1/articles/" + article + "/events";
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        var both = ", \"external_ids\": {\"desk\": [\"" + one + "\", \"" + other + "\"]}";
        api.post(path, "{\"events\": [" + shelling("p", both) + "]}");
        var reply = api.post(
                path,
                "{\"events\": [" + shelling("p", id(UUID.fromString(one))) + ","
                        + shelling("q", id(UUID.fromString(other))) + "]}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/code")).isEqualTo("same-event-twice");
    }

    @Test
    void ofManyFaultsTheFirstHundredAreToldAndTheRestCounted() throws IOException {
        var article = api.post("/v1/articles", borderTown()).at("/id");
        var participants = IntStream.range(0, 100)
                .mapToObj(i -> "{\"entity\": \"nobody-" + i + "\", \"role\": \"actor\"}")
                .collect(Collectors.joining(","));
        var events = IntStream.range(0, 20)
                .mapToObj(i -> shelling("r" + i, ", \"participants\": [" + participants + "]"))
                .collect(Collectors.joining(","));
        var reply = api.post("/v1/articles/" + article + "/events", "{\"events\": [" + events + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.json().at("/errors")).hasSize(100);
    }

    @Test
    void aCorrectedDateOfTheArticleReachesItsClaims() throws IOException {
        var body = borderTown();
        var event = api.post("/v1/articles", body).at("/events/0/id");
        api.post("/v1/articles", body.replace("2024-08-18T09:30:00+01:00", "2024-08-17T09:30:00Z"));
        assertThat(api.get("/v1/events/" + event).at("/claims/0/reported_at")).isEqualTo("2024-08-17T09:30:00Z");
    }

    @Test
    void theEtagThatAReaderSeesIsTheOneThatAnEditorNeeds() throws IOException {
        var event = "/v1/events/" + post();
        var early = borderTown().replace("2024-08-18T09:30:00+01:00", "2024-08-16T09:30:00Z");
        var article = api.post("/v1/articles", early.substring(0, early.indexOf("\"events\"")) + "\"events\": []}")
                .at("/id");
        api.post(
                event + "/claims",
                "{\"article\": \"" + article + "\", \"claims\": [{\"quote\": {\"text\": \"they hold Sudzha\"}}]}");
        var tag = api.get(event).header("ETag");
        assertThat(api.patch(event, "{\"tags\": [\"x\"], \"reason\": \"x\"}", "If-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClaimOfAnUnknownArticleIsReadAllTheSame() throws IOException {
        var reply = api.post(
                "/v1/events/" + post() + "/claims",
                "{\"article\": \"" + UUID.randomUUID()
                        + "\", \"claims\": [{\"claimant\": \"nobody-at-all\", \"figures\": [{\"metric\": \"killed\"}]}]}");
        assertThat(reply.json().at("/errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("unknown-article", "unknown-entity", "figure-without-value");
    }
}
