package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How long a value of a parameter may be. */
@ServiceTest
class QueryBoundsTests {

    @LocalServerPort
    int port;

    /** One parameter of a read as the OpenAPI document has it. */
    private record Documented(String path, JsonNode parameter) {

        String name() {
            return parameter.at("/name").asString();
        }

        JsonNode schema() {
            return parameter.at("/schema");
        }

        String with(Object value) {
            boolean whole = name().equals("limit") && schema().at("/maximum").asLong() == Integer.MAX_VALUE;
            return path + "?" + name() + "=" + value + (whole ? "&format=csv" : "");
        }
    }

    private List<Documented> documented() {
        return Api.withAdminKey(port).get("/v3/api-docs").json().at("/paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"))
                .flatMap(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .filter(parameter -> parameter.at("/in").asString().equals("query"))
                        .map(parameter -> new Documented(path.getKey(), parameter)))
                .toList();
    }

    @Test
    void everyParameterHasItsBoundsInTheDocument() {
        assertThat(documented()).isNotEmpty().allSatisfy(one -> {
            var value = one.schema().has("items") ? one.schema().at("/items") : one.schema();
            assertThat(value.at("/type").asString().equals("string") ? value.has("maxLength") : value.has("maximum"))
                    .as(one.name())
                    .isTrue();
            assertThat(one.schema().has("items")).isEqualTo(one.schema().has("maxItems"));
        });
    }

    @Test
    void whatIsBeyondABoundOfTheDocumentIsRefusedAndTheBoundItselfIsNot() {
        var api = Api.withAdminKey(port);
        for (var one : documented()) {
            if (one.schema().has("maximum")) {
                long most = one.schema().at("/maximum").asLong();
                assertThat(codes(api.get(one.with(most + 1)), one))
                        .as(one.with(most + 1))
                        .containsAnyOf("out-of-range", "not-a-number");
                assertThat(codes(api.get(one.with(most)), one))
                        .as(one.with(most))
                        .doesNotContain("out-of-range", "not-a-number");
                long least = one.schema().at("/minimum").asLong();
                assertThat(codes(api.get(one.with(least - 1)), one))
                        .as(one.with(least - 1))
                        .containsAnyOf("out-of-range", "not-a-number");
                assertThat(codes(api.get(one.with(least)), one))
                        .as(one.with(least))
                        .doesNotContain("out-of-range", "not-a-number");
            } else {
                var value = one.schema().has("items") ? one.schema().at("/items") : one.schema();
                int most = value.at("/maxLength").asInt();
                assertThat(codes(api.get(one.with("x".repeat(most + 1))), one))
                        .as(one.with(most))
                        .contains("too-long");
                assertThat(codes(api.get(one.with("x".repeat(most))), one))
                        .as(one.with(most))
                        .doesNotContain("too-long");
            }
        }
    }

    private static List<String> codes(Api.Reply reply, Documented one) {
        return reply.status() == 200
                ? List.of()
                : reply.json()
                        .at("/errors")
                        .valueStream()
                        .filter(fault -> fault.at("/parameter").asString("").equals(one.name()))
                        .map(fault -> fault.at("/code").asString())
                        .toList();
    }

    @Test
    void aParameterMayBeRepeatedAsOftenAsTheDocumentSays() {
        int most = documented().stream()
                .filter(one -> one.path().equals("/v1/events") && one.name().equals("tag"))
                .map(one -> one.schema().at("/maxItems").asInt())
                .findFirst()
                .orElseThrow();
        var api = Api.withAdminKey(port);
        assertThat(api.get("/v1/events?" + "tag=x&".repeat(most)).status()).isEqualTo(200);
        assertThat(api.get("/v1/events?" + "tag=x&".repeat(most + 1)).at("/errors/0/code"))
                .isEqualTo("too-many");
    }

    @Test
    void aQuestionInABodyHasTheSameBounds() {
        var members = Api.withAdminKey(port)
                .get("/v3/api-docs")
                .json()
                .at("/paths/~1v1~1events~1query/post/requestBody/content/application~1json/schema/properties");
        assertThat(members.at("/min_origins/maximum").asInt()).isEqualTo(10_000);
        assertThat(members.at("/min_confidence/maximum").asInt()).isEqualTo(1);
        assertThat(members.at("/q/maxLength").asInt()).isEqualTo(1_000);
        assertThat(members.at("/tag/items/maxLength").asInt()).isEqualTo(2_000);
        assertThat(members.at("/tag/maxItems").asInt()).isEqualTo(500);
    }

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
