package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One event in several articles, known by its external ids. */
@ServiceTest
class SharedEventTests {

    private final String one = UUID.randomUUID().toString();

    Api api;
    Api crawler;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        crawler = api.withKey(api.post("/v1/api-keys", "{\"name\": \"crawler\", \"scopes\": [\"events:write\"]}")
                .at("/key"));
    }

    private Api.Reply post(Api as, String article, String event) {
        return as.post("/v1/articles", """
                {"url": "https://%2$s.example/%1$s", "source": {"name": "%2$s %1$s", "domains": ["%2$s.example"]},
                 "title": "Title", "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "battle.armed_clash", "title": "Clash", "when": "2024-08-17",
                             "claims": [{}], %3$s}]}
                """.formatted(one, article, event));
    }

    private String ids(String... values) {
        return "\"external_ids\": {\"desk\": [\"" + String.join("-" + one + "\", \"", values) + "-" + one + "\"]}";
    }

    private String idsOf(Api.Reply posted) {
        return api.get("/v1/events/" + posted.at("/events/0/id"))
                .json()
                .at("/external_ids/desk")
                .toString()
                .replace("-" + one, "");
    }

    @Test
    void anAttachedArticleBringsItsOwnIdsOfTheEvent() {
        var first = post(api, "first", ids("A"));
        var second = post(api, "second", ids("A", "B"));
        assertThat(second.at("/events/0/result")).isEqualTo("attached");
        assertThat(idsOf(second)).isEqualTo("[\"A\",\"B\"]");

        var third = post(api, "third", ids("B"));
        assertThat(third.at("/events/0/result")).isEqualTo("attached");
        assertThat(third.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
    }

    @Test
    void restatingAnEventTakesNoIdsAway() {
        post(api, "first", ids("A"));
        post(api, "second", ids("A", "B"));
        var again = post(api, "first", ids("A") + ", \"summary\": \"In other words.\"");
        assertThat(again.at("/events/0/result")).isEqualTo("updated");
        assertThat(idsOf(again)).isEqualTo("[\"A\",\"B\"]");
    }

    @Test
    void whoMayOnlyWriteAddsNoIdToAPublicEvent() {
        post(api, "first", ids("A"));
        assertThat(post(crawler, "second", ids("A", "B")).status()).isEqualTo(403);
    }

    @Test
    void whoMayOnlyWriteAddsNothingToADraftOfAnother() {
        var draft = post(api, "first", ids("A") + ", \"status\": \"draft\"");
        var refused = post(crawler, "second", ids("A"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("external-id-taken");
        assertThat(refused.text()).doesNotContain(draft.at("/events/0/id"));
        assertThat(crawler.post(
                                "/v1/events/" + draft.at("/events/0/id") + "/claims",
                                "{\"article\": \"" + draft.at("/id") + "\", \"claims\": [{}]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayOnlyWriteRewritesNoDraftOfAnotherBySendingItsArticle() {
        var draft = post(api, "first", "\"ref\": \"a\", \"status\": \"draft\"");
        var refused = post(crawler, "first", "\"ref\": \"a\", \"summary\": \"Mine\"");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("draft-of-another");

        var other =
                post(crawler, "first", "\"ref\": \"b\", \"external_type\": \"x\", \"where\": {\"place\": \"sudzha\"}");
        assertThat(other.at("/events/0/result")).as(other.text()).isEqualTo("created");
        assertThat(other.text()).doesNotContain(draft.at("/events/0/id"));
    }

    @Test
    void whoMadeADraftAddsToIt() {
        var draft = post(crawler, "first", ids("A"));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(post(crawler, "second", ids("A")).at("/events/0/result")).isEqualTo("attached");
    }

    @Test
    void aSecondPostThatSaysPublishedPublishesTheDraft() {
        var draft = post(api, "first", ids("A") + ", \"status\": \"draft\"");
        assertThat(api.withKey("").get("/v1/events/" + draft.at("/events/0/id")).status())
                .isEqualTo(404);
        assertThat(post(api, "first", ids("A")).at("/events/0/result")).isEqualTo("unchanged");

        var published = post(api, "first", ids("A") + ", \"status\": \"published\"");
        assertThat(published.at("/events/0/result")).isEqualTo("updated");
        assertThat(api.withKey("").get("/v1/events/" + draft.at("/events/0/id")).status())
                .isEqualTo(200);
    }

    @Test
    void aRetractedEventIsNotPublishedByAPost() {
        var posted = post(api, "first", ids("A"));
        var event = "/v1/events/" + posted.at("/events/0/id");
        api.post(event + "/retract", "{\"reason\": \"wrong\"}", "If-Match", "*");
        post(api, "first", ids("A") + ", \"status\": \"published\"");
        assertThat(api.get(event).at("/status")).isEqualTo("retracted");
    }

    @Test
    void twoStrikesOnOneTownInOneDayAreToldApartByTheirIds() {
        var morning = post(api, "first", "\"ref\": \"morning\", " + ids("A"));
        var evening = api.post("/v1/articles/" + morning.at("/id") + "/events", """
                {"events": [{"type": "battle.armed_clash", "title": "Evening", "when": "2024-08-17", "claims": [{}], %s}]}
                """.formatted(ids("B")));
        assertThat(evening.at("/events/0/result")).as(evening.text()).isEqualTo("created");
        assertThat(idsOf(morning)).isEqualTo("[\"A\"]");
    }

    @Test
    void anAddedEventOfAnotherRefIsAnotherEvent() {
        var morning = post(api, "first", "\"ref\": \"morning\"");
        var evening = api.post("/v1/articles/" + morning.at("/id") + "/events", """
                {"events": [{"ref": "evening", "type": "battle.armed_clash", "title": "Evening", "when": "2024-08-17",
                             "claims": [{}]}]}""");
        assertThat(evening.at("/events/0/result")).as(evening.text()).isEqualTo("created");
        assertThat(api.get("/v1/events/" + morning.at("/events/0/id")).at("/title"))
                .isEqualTo("Clash");
    }

    @Test
    void anEventOfTheSameArticleUnderAnotherRefIsTheSame() {
        var first = post(api, "first", "\"ref\": \"a\"");
        var renamed = post(api, "first", "\"ref\": \"b\"");
        assertThat(renamed.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
        var again = post(api, "first", "\"ref\": \"b\"");
        assertThat(again.at("/result")).isEqualTo("unchanged");
        assertThat(again.json().has("absent")).isFalse();
    }
}
