package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By which events of a later post the events of an earlier one are known again: ref, else type, time and place. */
@ServiceTest
class RenamedRefTests {

    private final String url = "https://refs.example/" + UUID.randomUUID();
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    @Test
    void aRefGivenLaterNamesTheEventThatHadNone() {
        var first = post("");
        assertThat(post("\"ref\": \"a\",").at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
    }

    @Test
    void aRefLeftOutLaterStillMeansTheEventThatHadIt() {
        var first = post("\"ref\": \"a\",");
        var second = post("");
        assertThat(second.at("/events/0/id")).isEqualTo(first.at("/events/0/id"));
        assertThat(second.at("/events/0/result")).isEqualTo("unchanged");
    }

    private Api.Reply post(String ref) {
        var reply = api.post("/v1/articles", """
                {"url": "%s", "title": "News", "language": "en", "published_at": "2024-08-18T08:00:00Z",
                 "source": {"name": "Refs", "kind": "newspaper", "domains": ["refs.example"]}, "body": "Shells fell.",
                 "events": [{%s "type": "explosion.shelling", "title": "Shells", "when": "2024-08-15",
                   "where": {"place": "sudzha"}, "claims": [{"quote": {"text": "Shells fell"}}]}]}
                """.formatted(url, ref));
        assertThat(reply.status()).as(reply.text()).isIn(200, 201);
        return reply;
    }
}
