package org.kursktimeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** In a year of its own, so that no other test publishes in between. */
@ServiceTest
class CoverageTests {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Api api;

    @BeforeEach
    void publish(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        publish("daily", "1999-03-01", 2);
        publish("daily", "1999-03-02", 0);
        publish("daily", "1999-03-03", 1);
        publish("other", "1999-03-03", 1);
        publish("other", "1999-03-31", 1);
        api = api.withKey("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day,source | 1999-03-01 daily 1 2 2, 1999-03-02 daily 1 0 0, 1999-03-03 daily 1 1 1, 1999-03-03 other 1 1 1, 1999-03-31 other 1 1 1
            day        | 1999-03-01 1 2 2, 1999-03-02 1 0 0, 1999-03-03 2 2 2, 1999-03-31 1 1 1
            week       | 1999-W09 4 4 4, 1999-W13 1 1 1
            source     | daily 3 3 3, other 2 2 2
            month      | 1999-03 5 5 5
            """)
    void articlesClaimsAndEventsAreCountedByTimeAndSource(String groups, String expected) {
        var items = coverage("&to=1999-12-31&group_by=" + groups).at("/items").valueStream();
        assertThat(items.map(item -> String.join(
                                " ",
                                item.at("/key")
                                        .valueStream()
                                        .map(value -> value.asString().replace("-" + unique, ""))
                                        .toList())
                        + " " + item.at("/articles") + " " + item.at("/claims") + " " + item.at("/events")))
                .containsExactly(expected.split(", "));
    }

    @Test
    void theRangeIsOneOfPublicationWithItsLastDay() {
        assertThat(coverage("&from=1999-03-02&to=1999-03-03").at("/items").size())
                .isEqualTo(3);
    }

    @Test
    void aSourceThatHasStoppedIsFlagged() {
        var sources = coverage("&to=1999-12-31").at("/sources");
        assertThat(sources.at("/0/slug").asString()).isEqualTo("daily-" + unique);
        assertThat(sources.at("/0/last_seen").asString()).isEqualTo("1999-03-03");
        assertThat(sources.at("/0/silent_days").asInt()).isEqualTo(28);
        assertThat(sources.at("/0/silent").asBoolean()).isTrue();
        assertThat(sources.at("/1/silent").asBoolean()).isFalse();
        assertThat(coverage("&to=1999-03-04").at("/sources/0/silent").asBoolean())
                .isFalse();
    }

    @Test
    void unchangedDataIsNotSentAgain() {
        var path = "/v1/coverage?source=daily-" + unique;
        var tag = api.get(path).header("ETag");
        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void whatIsWrongIsToldTogether() {
        var fault = api.get("/v1/coverage?from=2024-09&to=2024-08&group_by=day,week,place&source=none-" + unique);
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/parameter").asString()))
                .containsExactlyInAnyOrder("from", "group_by", "group_by", "source");
    }

    private JsonNode coverage(String more) {
        var reply = api.get("/v1/coverage?source=daily-%1$s&source=other-%1$s%2$s".formatted(unique, more));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void publish(String source, String day, int events) {
        var name = source + "-" + unique;
        var told = java.util.stream.Stream.generate(() -> """
                {"type": "statement", "title": "Said", "when": "%s", "where": {"place": "sudzha"}, "claims": [{}]}
                """.formatted(day))
                .limit(events)
                .toList();
        var reply = api.post("/v1/articles", """
                {"url": "https://%1$s.example/%2$s", "title": "News", "language": "en", "published_at": "%2$sT08:00:00Z",
                 "source": {"name": "%1$s", "kind": "newspaper", "domains": ["%1$s.example"]}, "match": "never",
                 "events": %3$s}
                """.formatted(name, day, List.copyOf(told)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
