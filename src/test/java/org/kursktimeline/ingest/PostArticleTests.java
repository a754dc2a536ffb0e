package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@ServiceTest
class PostArticleTests {

    Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    /** The first body of the contract, under an address of its own. */
    private static String borderTown() throws IOException {
        var unique = UUID.randomUUID().toString();
        return new ClassPathResource("articles/border-town.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                .replace("A-17", unique);
    }

    @Test
    void anArticlesEventsAreInTheNextTimelineReadAndItsFiguresInTheList() throws IOException {
        var posted = api.post("/v1/articles", borderTown());
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(posted.header("Location")).isEqualTo("/v1/articles/" + posted.at("/id"));
        assertThat(posted.at("/result")).isEqualTo("created");
        assertThat(posted.json().at("/events")).hasSize(2);
        var timeline = api.get("/v1/events?article=" + posted.at("/id") + "&sort=time&include=claims");
        assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
        assertThat(timeline.json().at("/items")).hasSize(2);
        assertThat(timeline.at("/items/1/title")).isEqualTo("Ukraine says its forces hold Sudzha");
        assertThat(timeline.at("/items/1/when/starts_at")).isEqualTo("2024-08-14T21:00:00Z");
        assertThat(timeline.at("/items/1/claims/0/quote/text"))
                .isEqualTo("Kyiv's forces said on Thursday that they hold Sudzha");
        var figures = api.get("/v1/figures?article=" + posted.at("/id"));
        assertThat(figures.json().at("/items")).as(figures.text()).hasSize(3);
    }

    @Test
    void theSameArticleAgainIsUnchangedAndWritesNothing() throws IOException {
        var body = borderTown();
        var first = api.post("/v1/articles", body);
        var token = api.get("/v1/events?limit=1").at("/change_token");
        var second = api.post("/v1/articles", body);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.at("/result")).isEqualTo("unchanged");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
        assertThat(second.at("/events/0/result")).isEqualTo("unchanged");
        assertThat(api.get("/v1/events?limit=1").at("/change_token")).isEqualTo(token);
    }

    @Test
    void anEditorsCorrectionOutlivesTheSamePostAgain() throws IOException {
        var body = borderTown();
        var event = "/v1/events/" + api.post("/v1/articles", body).at("/events/0/id");
        var patched = api.patch(
                event,
                "{\"title\": \"Corrected\", \"reason\": \"wording\"}",
                "If-Match",
                api.get(event).header("ETag"));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(api.post("/v1/articles", body).at("/result")).isEqualTo("unchanged");
        assertThat(api.get(event).at("/title")).isEqualTo("Corrected");
    }

    @Test
    void aChangedTextAddsAVersionAndTellsThatOldQuotesAreGone() throws IOException {
        var body = borderTown();
        var event = "/v1/events/" + api.post("/v1/articles", body).at("/events/0/id");
        var changed =
                body.replace("they hold Sudzha", "they control Sudzha").replace(", \"start\": 91, \"end\": 146", "");
        var second = api.post("/v1/articles", changed);
        assertThat(second.at("/result")).as(second.text()).isEqualTo("updated");
        var claims = api.get(event).json().at("/claims");
        assertThat(claims).hasSize(2);
        assertThat(claims.at("/0/article/article_changed").asBoolean()).isTrue();
        assertThat(claims.at("/0/article/version").asInt()).isEqualTo(1);
        assertThat(claims.at("/1/article/version").asInt()).isEqualTo(2);
    }

    @Test
    void anEventWithAKnownExternalIdGetsTheClaimsInsteadOfASecondEvent() throws IOException {
        var body = borderTown();
        var first = api.post("/v1/articles", body);
        var other = body.replace("https://news.example/", "https://other.example/")
                .replace("\"News Example\"", "\"Other " + UUID.randomUUID() + "\"")
                .replace("[\"news.example\"]", "[\"other.example\"]");
        var second = api.post("/v1/articles", other);
        assertThat(second.at("/events/0/result")).as(second.text()).isEqualTo("attached");
        assertThat(second.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
        var event = api.get("/v1/events/" + first.at("/events/0/id"));
        assertThat(event.json().at("/articles").asInt()).isEqualTo(2);
        assertThat(event.json().at("/origins").asInt()).isEqualTo(1);
        assertThat(event.at("/verification")).isEqualTo("single_origin");
    }

    @Test
    void anEventMissingFromTheNextPostIsLeftAndListedAsAbsent() throws IOException {
        var body = borderTown();
        var first = api.post("/v1/articles", body);
        var events = body.indexOf("\"events\"");
        var second = api.post("/v1/articles", body.substring(0, events) + "\"events\": []}");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().at("/absent")).hasSize(2);
        assertThat(api.get("/v1/events/" + first.at("/events/0/id")).status()).isEqualTo(200);
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsStored() throws IOException {
        var body = borderTown()
                .replace("\"battle.territory_captured\"", "\"battle.teritory_captured\"")
                .replace("\"2024-08-15\"", "\"15 August\"")
                .replace("\"kursk-oblast\"", "\"kursk-oblst\"")
                .replace("that they hold Sudzha\"}", "that they took Sudzha\"}")
                .replace("\"value\": 12,", "\"low\": 13, \"high\": 12,")
                .replace("\"value\": 10,", "\"value\": -1, \"extra\": 1,");
        var token = api.get("/v1/events?limit=1").at("/change_token");
        var reply = api.post("/v1/articles", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().at("/errors").findValuesAsString("code"))
                .contains(
                        "unknown-value",
                        "when-not-edtf",
                        "unknown-place",
                        "quote-not-in-body",
                        "low-above-high",
                        "out-of-range",
                        "unknown-field");
        assertThat(api.get("/v1/events?limit=1").at("/change_token")).isEqualTo(token);
    }

    @Test
    void anIdempotencyKeyAnswersARepetitionWithTheSameBytes() throws IOException {
        var body = borderTown();
        var key = UUID.randomUUID().toString();
        var first = api.post("/v1/articles", body, "Idempotency-Key", key);
        var second = api.post("/v1/articles", body, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        var third = api.post("/v1/articles", body.replace("Desk", "Other"), "Idempotency-Key", key);
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.at("/type")).isEqualTo("/problems/idempotency-mismatch");
    }

    @Test
    void sqlAndHtmlComeBackAsText() throws IOException {
        var hostile = "Robert'); DROP TABLE event;-- <script>alert(1)</script>";
        var posted = api.post("/v1/articles", borderTown().replace("Ukraine says its forces hold Sudzha", hostile));
        assertThat(api.get("/v1/events/" + posted.at("/events/0/id")).at("/title"))
                .isEqualTo(hostile);
    }
}
