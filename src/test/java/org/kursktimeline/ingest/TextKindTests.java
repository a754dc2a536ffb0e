package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose words a quote is, said by the version that it was checked against. */
@ServiceTest
class TextKindTests {

    private final String url = "https://kinds.example/" + UUID.randomUUID();

    Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    private Api.Reply post(String body, String kind, String events) {
        return api.post("/v1/articles", """
                {"url": "%s", "source": {"name": "Kinds", "domains": ["kinds.example"]}, "title": "Title",
                 "published_at": "2024-08-18T08:30:00Z", "body": "%s", %s "events": [%s]}
                """.formatted(url, body, kind, events));
    }

    private static String quoting(String quote) {
        return """
                {"ref": "a", "type": "statement", "title": "Said", "when": "2024-08-17",
                 "claims": [{"quote": {"text": "%s"}}]}""".formatted(quote);
    }

    private String kindOfQuote(Api.Reply posted) {
        return api.get("/v1/events/" + posted.at("/events/0/id")).at("/claims/0/article/text_kind");
    }

    @Test
    void aQuoteOfAParaphraseStaysOneWhenTheOriginalFollows() {
        var posted = post("He said so, in our words.", "\"text_kind\": \"paraphrase\",", quoting("He said so"));
        var original = post("\\\"I say so,\\\" he said.", "\"text_kind\": \"original\",", "");
        assertThat(original.at("/result")).isEqualTo("updated");
        assertThat(kindOfQuote(posted)).isEqualTo("paraphrase");
        assertThat(api.get("/v1/articles/" + posted.at("/id")).at("/text_kind")).isEqualTo("original");
    }

    @Test
    void aPostThatSaysNothingOfTheKindLeavesIt() {
        var kind = "\"text_kind\": \"paraphrase\",";
        var posted = post("He said so, in our words.", kind, quoting("He said so"));
        assertThat(post("He said so, in our words.", "", quoting("He said so")).at("/result"))
                .isEqualTo("unchanged");
        assertThat(kindOfQuote(posted)).isEqualTo("paraphrase");
    }

    @Test
    void aCorrectedKindIsThatOfTheTextItself() {
        var posted = post("He said so, in our words.", "", quoting("He said so"));
        assertThat(kindOfQuote(posted)).isEqualTo("original");
        post("He said so, in our words.", "\"text_kind\": \"paraphrase\",", "");
        assertThat(kindOfQuote(posted)).isEqualTo("paraphrase");
    }
}
