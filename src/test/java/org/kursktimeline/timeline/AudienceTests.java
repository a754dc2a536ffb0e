package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kursktimeline.timeline.WithheldNews.created;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rule 13: when a source may not be redistributed any more, may be again, or tells of an event that others told of. */
@ServiceTest
class AudienceTests {

    private Api admin;
    private Api nobody;
    private Api entitled;
    private WithheldNews news;
    private String start;

    @BeforeEach
    void post(@LocalServerPort int port) {
        admin = Api.withAdminKey(port);
        nobody = admin.withKey("");
        start = nobody.get("/v1/events?limit=1").at("/change_token");
        news = new WithheldNews(admin);
        entitled = news.key("sources:restricted");
    }

    @AfterEach
    void end() {
        news.end();
    }

    @Test
    void aWithheldEventIsAnsweredAsAnUnknownOne() {
        var unknown = UUID.randomUUID().toString();
        for (var rest : List.of("", "?known_at=2024-08-31", "?as_of=2124-01-01", "/revisions", "/revisions/1")) {
            var reply = nobody.get("/v1/events/" + news.closedEvent + rest);
            var other = nobody.get("/v1/events/" + unknown + rest);
            assertThat(reply.status()).as(rest).isEqualTo(404);
            assertThat(untraced(reply.text().replace(news.closedEvent, unknown)))
                    .as(rest)
                    .isEqualTo(untraced(other.text()));
        }
    }

    @Test
    void whoMayNotSeeItMayNotEditIt() {
        var reviewer = news.key("events:write", "events:review");
        var event = "/v1/events/" + news.closedEvent;
        var reason = "{\"reason\": \"x\"}";
        var article = created(reviewer.post("/v1/articles", news.article(news.openSource, 18, "")));
        for (var reply : List.of(
                reviewer.patch(event, "{\"tags\": [\"x\"], \"reason\": \"x\"}", "If-Match", "*"),
                reviewer.post(event + "/retract", reason, "If-Match", "*"),
                reviewer.post(event + "/confirm", reason, "If-Match", "*"),
                reviewer.post(event + "/publish", reason, "If-Match", "*"),
                reviewer.post(
                        event + "/claims",
                        "{\"article\": \"%s\", \"claims\": [{\"claimant\": \"%s\"}]}"
                                .formatted(article.at("/id"), news.speaker)))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        }
        assertThat(entitled.get(event).at("/revision")).isEqualTo("1");
        var both = news.key("events:write", "events:review", "sources:restricted");
        assertThat(both.patch(event, "{\"tags\": [\"x\"], \"reason\": \"x\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    /** Null is the usual, which is true. */
    @Test
    void whoMayNotSeeItMayNotOpenItToEveryone() {
        var reviewer = news.key("events:review");
        var closed = "/v1/sources/" + news.closedSource;
        for (var may : List.of("true", "null")) {
            var reply = reviewer.patch(closed, redistributable(may));
            assertThat(reply.status()).as(reply.text()).isEqualTo(403);
            assertThat(reply.at("/detail")).contains("sources:restricted");
        }
        assertThat(nobody.get("/v1/events/" + news.closedEvent).status()).isEqualTo(404);
        assertThat(reviewer.patch(closed, "{\"licence\": \"All rights reserved\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(reviewer.patch("/v1/sources/" + news.openSource, redistributable("false"))
                        .status())
                .isEqualTo(200);
        var both = news.key("events:review", "sources:restricted");
        assertThat(both.patch(closed, redistributable("true")).status()).isEqualTo(200);
    }

    /** By a second post of its address, for a source whose rows may be redistributed. */
    @Test
    void whoMayNotSeeItMayNotSayThatItIsAnOpenSources() {
        var writer = news.key("events:write", "events:review", "articles:read_body");
        var url = nobody.get("/v1/articles/" + news.closedArticle).at("/url");
        var reply = writer.post("/v1/articles", moved(url, news.openSource));
        assertThat(reply.status()).as(reply.text()).isEqualTo(403);
        assertThat(reply.at("/detail")).contains("sources:restricted");
        assertThat(nobody.get("/v1/events/" + news.closedEvent).status()).isEqualTo(404);
        assertThat(writer.get("/v1/articles/" + news.closedArticle).json().has("body"))
                .isFalse();
        var both = news.key("events:write", "events:review", "sources:restricted");
        assertThat(both.post("/v1/articles", moved(url, news.openSource)).status())
                .isEqualTo(200);
        assertThat(nobody.get("/v1/events/" + news.closedEvent).status()).isEqualTo(200);
    }

    /** Neither of which it may see, so the answer is one and the same whatever it says of the events. */
    @Test
    void anArticleOfAWithheldSourceIsRestatedByWhoStoredItOrMaySeeIt() {
        var other = news.key("events:write", "events:review", "articles:read_body");
        var again = again(news.event(news.closedSource));
        var otherwise = again(news.event(news.closedSource).replace("2024-08-15", "2024-08-14"));
        for (var path : List.of("/v1/articles", "/v1/articles/" + news.closedArticle + "/events")) {
            for (var body : List.of(again, otherwise)) {
                var reply = other.post(path, path.endsWith("events") ? eventsOf(body) : body);
                assertThat(reply.status()).as(path + reply.text()).isEqualTo(403);
                assertThat(reply.at("/detail")).contains("sources:restricted");
                assertThat(reply.text()).doesNotContain(news.closedEvent);
            }
        }
        assertThat(entitled.get("/v1/events/" + news.closedEvent).at("/revision"))
                .isEqualTo("1");
        var both = news.key("events:write", "events:review", "sources:restricted");
        assertThat(both.post("/v1/articles", again).at("/result")).isEqualTo("unchanged");
        assertThat(both.post("/v1/articles", otherwise).at("/events/0/result")).isEqualTo("updated");
    }

    /** What it said itself is its own; that somebody else's article withholds the event gives no right to read it. */
    @Test
    void anOpenArticleIsRestatedThoughAnotherArticleWithholdsItsEvent() {
        var article = news.article(
                news.openSource, 17, news.event(news.openSource).replace(news.openSource + "\"]", "restated\"]"));
        var event = created(admin.post("/v1/articles", article)).at("/events/0/id");
        news.claim(event, news.closedSource, 20);
        var other = news.key("events:write", "events:review");
        assertThat(other.get("/v1/events/" + event).status()).isEqualTo(404);
        var again = other.post("/v1/articles", article.replace("\"2024-08-15\"", "\"2024-08-14\""));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/events/0/result")).isEqualTo("updated");
        assertThat(again.text()).doesNotContain(news.closedSource);
        assertThat(other.get("/v1/events/" + event).status()).isEqualTo(404);
        assertThat(entitled.get("/v1/events/" + event).at("/when/edtf")).isEqualTo("2024-08-14");
    }

    /** Publishing is a right to post, not to read: a feed without the scope goes on with what it has begun. */
    @Test
    void whoStoredAnArticleOfAWithheldSourceMayPostItAgain() {
        var feed = news.key("events:write", "events:review");
        var article = news.article(
                news.closedSource, 19, news.event(news.closedSource).replace(news.closedSource + "\"]", "feed\"]"));
        var first = created(feed.post("/v1/articles", article));
        assertThat(feed.post("/v1/articles", article).at("/result")).isEqualTo("unchanged");
        var changed = feed.post("/v1/articles", article.replace("News of", "More news of"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(feed.get("/v1/events/" + first.at("/events/0/id")).status()).isEqualTo(404);
    }

    /** A post goes in with the terms that it states, or not at all: silently other ones would show it to others. */
    @Test
    void whatAPostSaysOfAKnownSourcesTermsIsSoOrAFault() {
        for (var wrong : List.of(
                source(news.closedSource, "\"name\": \"x\", \"redistributable\": true"),
                source(news.closedSource, "\"redistributable\": true"),
                source(news.openSource, "\"name\": \"x\", \"redistributable\": false"))) {
            var reply = admin.post("/v1/articles", wrong);
            assertThat(reply.status()).as(reply.text()).isEqualTo(422);
            assertThat(reply.at("/errors/0/pointer")).isEqualTo("/source/redistributable");
            assertThat(reply.at("/errors/0/code")).isEqualTo("source-differs");
            assertThat(reply.json().at("/errors")).hasSize(1);
        }
        created(admin.post("/v1/articles", source(news.closedSource, "\"redistributable\": false")));
        created(admin.post("/v1/articles", source(news.openSource, "\"name\": \"x\", \"redistributable\": true")));
        created(admin.post("/v1/articles", source(news.closedSource, "\"name\": \"x\"")));
    }

    private String source(String slug, String members) {
        return news.article(slug, 16, "")
                .replaceFirst("\"source\": \"[^\"]*\"", "\"source\": {\"slug\": \"%s\", %s}".formatted(slug, members));
    }

    private String again(String events) {
        var url = nobody.get("/v1/articles/" + news.closedArticle).at("/url");
        return news.article(news.closedSource, 16, events)
                .replaceFirst("\"url\": \"[^\"]*\"", "\"url\": \"" + url + "\"");
    }

    private static String eventsOf(String article) {
        return "{" + article.substring(article.indexOf("\"events\""));
    }

    private String moved(String url, String source) {
        return news.article(source, 16, "")
                .replaceFirst("\"url\": \"[^\"]*\"", "\"url\": \"" + url + "\"")
                .replace("News of " + source, "News of " + news.closedSource)
                .replaceFirst("\"body\": \"[^\"]*\",", "");
    }

    private static String redistributable(String may) {
        return "{\"redistributable\": %s, \"reason\": \"terms\"}".formatted(may);
    }

    @Test
    void anEditOfTheSourceIsFeltAtOnceAndToldToMirrors() {
        var before = nobody.get("/v1/events?limit=1").at("/change_token");
        news.setRedistributable(news.openSource, false);
        assertThat(nobody.get("/v1/events?tag=" + news.tag).json().at("/items")).isEmpty();
        assertThat(nobody.get("/v1/events/" + news.openEvent).status()).isEqualTo(404);
        assertThat(told(before)).containsExactly("left " + news.openEvent);
        var between =
                nobody.get("/v1/changes?tag=" + news.tag + "&since=" + before).at("/change_token");

        news.setRedistributable(news.openSource, true);
        assertThat(nobody.get("/v1/events/" + news.openEvent).status()).isEqualTo(200);
        assertThat(told(between)).containsExactly("changed " + news.openEvent);
        var entered = nobody.get("/v1/changes?tag=" + news.tag + "&since=" + between);
        assertThat(entered.at("/items/0/event/title")).isEqualTo(news.title(news.openSource));
        assertThat(told(before)).containsExactly("left " + news.openEvent, "changed " + news.openEvent);
    }

    @Test
    void whatWasNeverOpenIsNeverNamedToMirrorsAndWhatWasIsNamedOnly() {
        admin.patch("/v1/events/" + news.closedEvent, "{\"title\": \"Better\", \"reason\": \"x\"}", "If-Match", "*");
        assertThat(told(start)).containsExactly("changed " + news.openEvent);
        news.setRedistributable(news.openSource, false);
        var all = nobody.get("/v1/changes?include=claims&tag=" + news.tag + "&since=" + start);
        assertThat(told(start)).containsExactly("left " + news.openEvent);
        assertThat(all.text()).doesNotContain(news.title(news.openSource), news.quote(news.openSource));
    }

    /** One audience for each event: a withheld claim withholds the whole, from where it was recorded. */
    @Test
    void aClaimOfAWithheldSourceWithholdsTheEventAndNotItsPast() {
        var before = nobody.get("/v1/events?tag=" + news.tag);
        news.claim(news.openEvent, news.closedSource, 20);
        assertThat(nobody.get("/v1/events/" + news.openEvent).status()).isEqualTo(404);
        assertThat(told(before.at("/change_token"))).containsExactly("left " + news.openEvent);
        var then = nobody.get("/v1/events?tag=" + news.tag + "&as_of=" + before.at("/as_of"));
        assertThat(then.text()).isEqualTo(before.text());
        assertThat(nobody.get("/v1/events/" + news.openEvent + "/revisions").status())
                .isEqualTo(404);
        assertThat(nobody.get("/v1/events/" + news.openEvent + "/revisions/1").status())
                .isEqualTo(404);
    }

    /** Its title may be the withheld source's words, whatever had been reported by then. */
    @Test
    void whatWasKnownBeforeTheWithheldReportIsWithheldWithIt() {
        news.claim(news.openEvent, news.closedSource, 20);
        for (var path : List.of(
                "/v1/events?known_at=2024-08-18&tag=" + news.tag,
                "/v1/events?sort=relevance&q=%s&known_at=2024-08-18".formatted(news.openSource),
                "/v1/figures?known_at=2024-08-18&tag=" + news.tag)) {
            assertThat(nobody.get(path).json().at("/items")).as(path).isEmpty();
            assertThat(entitled.get(path).json().at("/items")).as(path).isNotEmpty();
        }
        assertThat(nobody.get("/v1/events/" + news.openEvent + "?known_at=2024-08-18")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSourceWithheldTodayIsWithheldFromPastAnswersAndNoTagSaysOtherwise() {
        var asOf = nobody.get("/v1/events?limit=1").at("/as_of");
        news.claim(news.closedEvent, news.closedSource, 17);
        var path = "/v1/events?tag=" + news.tag + "&as_of=" + asOf;
        var shown = nobody.get(path);
        var file = nobody.get(path + "&format=csv");
        news.setRedistributable(news.openSource, false);
        var withheld = nobody.get(path, "If-None-Match", shown.header("ETag"));
        assertThat(withheld.status()).isEqualTo(200);
        assertThat(withheld.json().at("/items")).isEmpty();
        assertThat(nobody.get(path + "&format=csv", "If-None-Match", file.header("ETag"))
                        .text()
                        .lines())
                .hasSize(1);
        var all = entitled.get(path, "If-None-Match", shown.header("ETag"));
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Cache-Control")).contains("private", "max-age=86400");
        assertThat(nobody.get(path, "If-None-Match", all.header("ETag")).status())
                .isEqualTo(200);
        news.setRedistributable(news.openSource, true);
        assertThat(nobody.get(path).text()).isEqualTo(shown.text());
    }

    @Test
    void anArticleIsNamedAndItsTextKept() {
        var path = "/v1/articles/" + news.closedArticle;
        assertThat(nobody.get(path).at("/title")).isEqualTo("News of " + news.closedSource);
        assertThat(nobody.get(path).json().at("/events").asInt()).isZero();
        assertThat(nobody.get("/v1/sources/" + news.closedSource)
                        .json()
                        .at("/redistributable")
                        .asBoolean())
                .isFalse();
        assertThat(news.key("articles:read_body").get(path).json().has("body")).isFalse();
        var both = news.key("articles:read_body", "sources:restricted").get(path);
        assertThat(both.at("/body")).isEqualTo(WithheldNews.BODY.formatted(news.closedSource));
        assertThat(both.header("Cache-Control")).contains("private");
    }

    @Test
    void countsBesideEntitiesAndOfCoverageAreOfWhatIsShown() {
        assertThat(nobody.get("/v1/entities/" + news.speaker)
                        .json()
                        .at("/events")
                        .asInt())
                .isEqualTo(1);
        var path = "/v1/coverage?from=2024-08-16&to=2024-08-16&group_by=source&source=" + news.closedSource;
        assertThat(nobody.get(path).at("/items/0/articles")).isEqualTo("1");
        assertThat(nobody.get(path).at("/items/0/claims")).isEqualTo("0");
        assertThat(entitled.get(path).at("/items/0/claims")).isEqualTo("1");
        assertThat(entitled.get(path).header("ETag"))
                .isNotEqualTo(nobody.get(path).header("ETag"));
    }

    @Test
    void aReleaseHoldsWhatEveryoneMaySee() {
        var made = created(
                admin.post("/v1/releases", "{\"name\": \"%s\", \"licence\": \"CC BY 4.0\"}".formatted(news.tag)));
        var path = "/v1/events?count=exact&limit=1&as_of=release:" + news.tag;
        assertThat(made.at("/events")).isEqualTo(nobody.get(path).at("/count/value"));
        assertThat(made.at("/events")).isNotEqualTo(entitled.get(path).at("/count/value"));
    }

    private List<String> told(String since) {
        return nobody.get("/v1/changes?limit=500&tag=" + news.tag + "&since=" + since)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.at("/kind").asString() + " " + item.at("/id").asString())
                .toList();
    }

    private static String untraced(String problem) {
        return problem.replaceAll("\"trace_id\":\"[^\"]*\"", "");
    }
}
