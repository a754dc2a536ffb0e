package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may write, and not read texts, learns none by asking for it quote by quote. */
@ServiceTest
class QuotesOfUnreadTextsTests {

    private static final String BODY = "Officials in confidence counted 777 dead in the town.";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Api admin;
    private String article;

    @BeforeEach
    void postAnArticle(@LocalServerPort int port) {
        admin = Api.withAdminKey(port);
        var reply = admin.post("/v1/articles", """
                {"url": "https://%1$s.example/1", "source": {"name": "News %1$s", "domains": ["%1$s.example"]}, "title": "News",
                 "language": "en", "published_at": "2024-08-20T09:30:00Z", "body": "%2$s"}
                """.formatted(unique, BODY));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        article = reply.at("/id");
    }

    @Test
    void aShortGuessIsNeitherConfirmedNorDenied() {
        var right = post(key("events:write"), "777", 32, 35, "no-such-type");
        var wrong = post(key("events:write"), "778", 32, 35, "no-such-type");
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.text()).contains("no-such-type").doesNotContain("quote");
        assertThat(right.json().get("errors")).isEqualTo(wrong.json().get("errors"));
    }

    @Test
    void whereALongOneStandsIsNotTold() {
        var reply = post(key("events:write"), "in confidence counted 777", 0, 25, "other");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/code")).isEqualTo("quote-offsets-do-not-fit");
        assertThat(reply.at("/errors/0/detail")).contains("articles:read_body").doesNotContain("10");
    }

    @Test
    void aLongOneThatStandsThereIsChecked() {
        var reply = post(key("events:write", "events:review"), "Officials in confidence", 0, 23, "other");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @Test
    void whoMayReadItIsToldWhereItStands() {
        var reply = post(key("events:write", "articles:read_body"), "777", 0, 3, "other");
        assertThat(reply.at("/errors/0/detail")).contains("start 32, end 35");
    }

    private Api.Reply post(Api api, String quote, int start, int end, String type) {
        return api.post("/v1/articles/" + article + "/events", """
                {"events": [{"type": "%s", "title": "A count", "when": "2024-08-20", "match": "never",
                  "claims": [{"quote": {"text": "%s", "start": %d, "end": %d}}]}]}
                """.formatted(type, quote, start, end));
    }

    private Api key(String... scopes) {
        var reply = admin.post(
                "/v1/api-keys",
                "{\"name\": \"quotes\", \"scopes\": [\"%s\"]}".formatted(String.join("\", \"", scopes)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return admin.withKey(reply.at("/key"));
    }
}
