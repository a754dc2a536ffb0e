package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.SampleTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Every example of the OpenAPI document is sent as it stands, to a service that holds the sample. */
@SampleTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiExamplesTests {

    /** That of the explorer's page, which sorts tags and then paths; the methods of a path keep their order. */
    private static final Comparator<Example> PAGE_ORDER =
            Comparator.comparing(Example::tag).thenComparing(Example::path);

    @LocalServerPort
    int port;

    /** One operation with all that its examples say. */
    private record Example(String tag, String name, String address, String[] headers, String body) {

        static Example of(String name, JsonNode operation) {
            var address = UriComponentsBuilder.fromPath(name.substring(name.indexOf(' ') + 1));
            var headers = new ArrayList<String>();
            operation.path("parameters").forEach(parameter -> {
                var example = parameter.path("example");
                var values = example.isArray() ? example.values() : List.of(example);
                values.stream().filter(value -> !value.isMissingNode()).forEach(value -> {
                    var named = parameter.path("name").asString("");
                    switch (parameter.path("in").asString("")) {
                        case "query" -> address.queryParam(named, value.asString());
                        case "header" -> headers.addAll(List.of(named, value.asString()));
                        default -> address.uriVariables(java.util.Map.of(named, value.asString()));
                    }
                });
            });
            var body = operation.at("/requestBody/content/application~1json/example");
            return new Example(
                    operation.at("/tags/0").asString(""),
                    name,
                    address.build().toUriString(),
                    headers.toArray(String[]::new),
                    body.isMissingNode() ? null : body.toString());
        }

        String path() {
            return name.substring(name.indexOf(' ') + 1);
        }

        Api.Reply send(Api api) {
            return switch (name.substring(0, name.indexOf(' '))) {
                case "GET" -> api.get(address, headers);
                case "POST" -> api.post(address, body, headers);
                case "PATCH" -> api.patch(address, body, headers);
                default -> api.delete(address, headers);
            };
        }
    }

    @Test
    @Order(1)
    void everyExampleWorksInTheOrderOfThePageAndEveryListHasItems() {
        var api = Api.withAdminKey(port);
        var wrong = new ArrayList<String>();
        var sample = lines(api);
        var examples = examples(api.get("/v3/api-docs").json());
        assertThat(examples).hasSizeGreaterThan(30);
        for (var example : examples) {
            var reply = example.send(api);
            if (reply.status() / 100 != 2) {
                wrong.add(example.name() + " " + example.address() + " was answered " + reply.status() + " "
                        + reply.text());
            } else if (isEmptyList(example, reply)) {
                wrong.add(example.name() + " " + example.address() + " finds nothing");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lines(api)).as("no line of the sample is changed").containsAll(sample);
        var confirm = examples(api.get("/v3/api-docs").json()).stream()
                .filter(example -> example.name().endsWith("/confirm"))
                .findFirst()
                .orElseThrow();
        assertThat(confirm.send(api).status()).isEqualTo(200);
        assertThat(lines(api)).containsAll(sample);
    }

    @Test
    @Order(0)
    void examplesOfWritesActOnNothingThatSomebodyPublished() {
        var api = Api.withAdminKey(port);
        var document = api.get("/v3/api-docs").json();
        var article = example(document, "/paths/~1v1~1articles~1{id}~1events/post");
        var body = document.at("/paths/~1v1~1events~1{id}~1claims/post/requestBody/content/application~1json/example");
        var source = example(document, "/paths/~1v1~1sources~1{source}/patch");
        assertThat(api.get("/v1/articles/" + article).at("/source/slug")).isEqualTo("documentation-example");
        assertThat(body.path("article").asString("")).isEqualTo(article);
        assertThat(source).isEqualTo("documentation-example");
        assertThat(example(document, "/paths/~1v1~1entities~1{entity}/patch"))
                .isEqualTo("example-from-the-documentation");
    }

    private static String example(JsonNode document, String operation) {
        return document.at(operation + "/parameters/0/example").asString("");
    }

    private static List<String> lines(Api api) {
        return List.of(api.get("/v1/events?format=ndjson&fields=id,title,tags,status,verification,revision,origins")
                .text()
                .replaceAll("\\{\"end\":true.*", "")
                .split("\n"));
    }

    @Test
    @Order(2)
    void anotherDraftIsThereToPublishOnceTheFirstIsPublishedAndNoKeyOnceItIsRevoked() {
        var document = Api.withAdminKey(port).get("/v3/api-docs").json();
        var draft = document.at("/paths/~1v1~1events~1{id}~1publish/post/parameters")
                .findValuesAsString("example")
                .get(0);
        assertThat(Api.withAdminKey(port).get("/v1/events/" + draft).at("/status"))
                .isEqualTo("draft");
        assertThat(document.at("/paths/~1v1~1api-keys~1{id}/delete/parameters").findValues("example"))
                .isEmpty();
    }

    private static boolean isEmptyList(Example example, Api.Reply reply) {
        return example.name().startsWith("GET ")
                && (reply.json().path("items").isArray()
                                && reply.json().path("items").isEmpty()
                        || reply.json().path("series").isArray()
                                && reply.json().path("series").isEmpty());
    }

    private static List<Example> examples(JsonNode document) {
        var examples = new ArrayList<Example>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                List.of("get", "post", "patch", "delete", "put").contains(operation.getKey()))
                        .forEach(operation -> examples.add(Example.of(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue()))));
        // what can be confirmed is there once the example of a post was sent
        examples.removeIf(example -> example.address().contains("{"));
        examples.sort(PAGE_ORDER);
        return examples;
    }
}
