package org.kursktimeline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.kursktimeline.testing.Api;

/** Two events of one day and place, told alike: one by a source whose rows may be redistributed, one by another. */
final class WithheldNews {

    static final String BODY = "Shells fell on the town, %s writes, and soldiers hold it.";

    final String tag = "audience-" + UUID.randomUUID().toString().substring(0, 8);
    final String openSource = "open-" + tag;
    final String closedSource = "closed-" + tag;
    final String speaker = "speaker-" + tag;
    final String openEvent;
    final String closedEvent;
    final String closedArticle;
    private final Api admin;

    WithheldNews(Api admin) {
        this.admin = admin;
        created(admin.post(
                "/v1/entities",
                "{\"kind\": \"person\", \"name\": \"Speaker %1$s\", \"slug\": \"%2$s\"}".formatted(tag, speaker)));
        openEvent = post(openSource, true, event(openSource)).at("/events/0/id");
        var closed = post(closedSource, false, event(closedSource));
        closedEvent = closed.at("/events/0/id");
        closedArticle = closed.at("/id");
    }

    /** What nobody may read who is not let to: the event's id, its title, its quote. */
    List<String> secrets() {
        return List.of(closedEvent, title(closedSource), quote(closedSource));
    }

    String title(String source) {
        return "Told by " + source;
    }

    String quote(String source) {
        return "Shells fell on the town, %s writes".formatted(source);
    }

    /** Leaves nothing withheld, so that other tests find all callers alike. */
    void end() {
        setRedistributable(openSource, true);
        setRedistributable(closedSource, true);
    }

    /** A release by the name of the tag. */
    void release() {
        created(admin.post("/v1/releases", "{\"name\": \"%s\", \"licence\": \"CC-BY-4.0\"}".formatted(tag)));
    }

    /** Lets the rows of a source go, or keeps them. */
    void setRedistributable(String source, boolean may) {
        var reply = admin.patch(
                "/v1/sources/" + source,
                "{\"redistributable\": %s, \"reason\": \"terms\"}".formatted(may),
                "If-Match",
                "*");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** Adds a claim of another article of a source to an event. */
    void claim(String event, String source, int day) {
        var article =
                created(admin.post("/v1/articles", article(source, day, ""))).at("/id");
        created(admin.post(
                "/v1/events/" + event + "/claims",
                "{\"article\": \"%s\", \"claims\": [{\"claimant\": \"%s\"}]}".formatted(article, speaker)));
    }

    /** A key with these scopes. */
    Api key(String... scopes) {
        var reply = created(admin.post(
                "/v1/api-keys", "{\"name\": \"audience\", \"scopes\": [\"" + String.join("\", \"", scopes) + "\"]}"));
        return admin.withKey(reply.at("/key"));
    }

    /** An event as a submission has it. */
    String event(String source) {
        return """
                , "events": [{"type": "battle.territory_captured", "title": "%1$s", "when": "2024-08-15",
                  "where": {"place": "sudzha"}, "tags": ["%2$s"], "external_ids": {"%2$s": ["%5$s"]},
                  "participants": [{"entity": "armed-forces-of-ukraine", "role": "actor"},
                    {"entity": "%3$s", "role": "speaker"}],
                  "claims": [{"claimant": "%3$s", "quote": {"text": "%4$s"},
                    "figures": [{"metric": "wounded", "group": "civilians", "value": 7}]}]}]
                """.formatted(title(source), tag, speaker, quote(source), source);
    }

    private Api.Reply post(String source, boolean redistributable, String events) {
        created(admin.post("/v1/sources", """
                {"name": "%1$s", "slug": "%1$s", "kind": "newspaper", "domains": ["%1$s.example"],
                 "redistributable": %2$s}""".formatted(source, redistributable)));
        return created(admin.post("/v1/articles", article(source, 16, events)));
    }

    String article(String source, int day, String events) {
        return """
                {"url": "https://%1$s.example/%2$s", "title": "News of %1$s", "language": "en", "body": "%3$s",
                 "published_at": "2024-08-%4$02dT08:00:00Z", "source": "%1$s" %5$s}
                """.formatted(source, UUID.randomUUID(), BODY.formatted(source), day, events);
    }

    static Api.Reply created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
