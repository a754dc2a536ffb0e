package org.kursktimeline.entity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rule 11: equal matches are ordered by number of events, then population. */
@ServiceTest
class LookupTiesTests {

    private final String name = "Zw" + UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "ivka";
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
    }

    @Test
    void ofEqualMatchesTheLargerPlaceIsFirstUntilTheSmallerHasMoreEvents() {
        var large = place("sudzhansky-district", 90_000);
        var small = place("korenevsky-district", 90);
        assertThat(found()).containsExactly(large, small);
        report(small);
        assertThat(found()).containsExactly(small, large);
        report(large);
        assertThat(found()).containsExactly(large, small);
    }

    private java.util.List<String> found() {
        return api.get("/v1/entities?kind=place&q=" + name).json().at("/items").findValuesAsString("slug").stream()
                .toList();
    }

    private String place(String parent, int population) {
        var reply = api.post("/v1/entities", """
                {"kind": "place", "name": "%s", "feature_class": "settlement", "parent": "%s", "population": %d,
                 "lat": 51.2, "lon": 35.3}
                """.formatted(name, parent, population));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/slug");
    }

    private void report(String place) {
        var reply = api.post("/v1/articles", """
                {"url": "https://ties.example/%1$s", "title": "News", "language": "en",
                 "published_at": "2024-08-18T08:00:00Z", "body": "Shells fell.",
                 "source": {"name": "Ties", "kind": "newspaper", "domains": ["ties.example"]},
                 "events": [{"type": "explosion.shelling", "title": "Shells", "when": "2024-08-15",
                   "where": {"place": "%2$s"}, "claims": [{"quote": {"text": "Shells fell"}}]}]}
                """.formatted(UUID.randomUUID(), place));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
