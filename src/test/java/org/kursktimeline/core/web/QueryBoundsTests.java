package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a value of a parameter may be. */
@ServiceTest
class QueryBoundsTests {

    @LocalServerPort
    int port;

    @Test
    void aValueHasABoundThatTheRefusalNames() {
        var api = Api.withAdminKey(port);
        for (var bound : Map.of(
                        "/v1/events?tag=",
                        2_000,
                        "/v1/changes?tag=",
                        2_000,
                        "/v1/events?q=",
                        1_000,
                        "/v1/entities?q=",
                        200,
                        "/v1/sources?q=",
                        2_000)
                .entrySet()) {
            var name = bound.getKey().replaceAll(".*[?]|=", "");
            assertThat(api.get(bound.getKey() + "x".repeat(bound.getValue())).status())
                    .as(bound.getKey())
                    .isEqualTo(200);
            var reply = api.get(bound.getKey() + "x".repeat(bound.getValue() + 1));
            assertThat(reply.status()).as(bound.getKey()).isEqualTo(400);
            assertThat(reply.json().at("/errors")).hasSize(1);
            assertThat(reply.at("/errors/0/parameter")).isEqualTo(name);
            assertThat(reply.at("/errors/0/code")).isEqualTo("too-long");
            assertThat(reply.at("/errors/0/detail"))
                    .isEqualTo("a value of '" + name + "' has more than " + bound.getValue() + " characters");
        }
        assertThat(api.get("/v1/events?tag=" + "%F0%9F%99%82".repeat(500)).status())
                .as("a character is a code point")
                .isEqualTo(200);
    }
}
