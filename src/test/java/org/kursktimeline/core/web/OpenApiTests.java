package org.kursktimeline.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document is whole: it describes every route, and nothing that is not there. */
@ServiceTest
class OpenApiTests {

    /** They answer what is asked in a wrong way, and where it is told. */
    private static final Set<String> SIGNPOSTS = Set.of("OPTIONS /v1/events/query", "any method /v1/events/query");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    private JsonNode document() {
        return Api.withAdminKey(port).get("/v3/api-docs").json();
    }

    /** Beside operations, which have responses, a path may hold what they share. */
    private static void forEachOperation(JsonNode document, BiConsumer<String, JsonNode> check) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("responses"))
                        .forEach(operation -> check.accept(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    @Test
    void everyRouteIsInTheDocumentAndTheOtherWayRound() {
        var described = new TreeSet<String>();
        forEachOperation(document(), (name, operation) -> described.add(name));
        var routed = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .forEach(path -> methods(route).forEach(method -> routed.add(method + " " + path))));
        assertThat(routed).containsAll(SIGNPOSTS);
        routed.removeAll(SIGNPOSTS);
        assertThat(described).isEqualTo(routed);
    }

    /** A route that names none takes them all, which no document describes. */
    private static Stream<String> methods(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("any method") : methods.stream().map(RequestMethod::name);
    }

    @Test
    void theExamplesActOnWhatTheExampleOfAPostHasMade() {
        var api = Api.withAdminKey(port);
        var post = document().at("/paths/~1v1~1articles/post/requestBody/content/application~1json/example");
        var posted = api.post("/v1/articles", post.toString());
        assertThat(posted.status()).as(posted.text()).isIn(200, 201);
        var made = posted.json().path("events").findValuesAsString("id");
        assertThat(made).contains(exampleEvent());

        made.forEach(id -> api.post("/v1/events/" + id + "/retract", "{\"reason\": \"test\"}", "If-Match", "*"));
        assertThat(exampleEvent()).isNotIn(made);
    }

    private String exampleEvent() {
        return document()
                .at("/paths/~1v1~1events~1{id}/get/parameters/0/example")
                .asString("");
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatItTakes() {
        var lacking = new ArrayList<String>();
        forEachOperation(document(), (name, operation) -> {
            if (operation.path("summary").asString("").isBlank()) {
                lacking.add(name + " has no summary");
            }
            if (operation.path("tags").isEmpty()
                    || operation.at("/tags/0").asString("").endsWith("-controller")) {
                lacking.add(name + " has no tag");
            }
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("description").asString("").isBlank()) {
                    lacking.add(name + ": " + parameter.path("name").asString("") + " has no description");
                }
            });
            if (name.startsWith("POST") || name.startsWith("PATCH")) {
                if (operation
                        .at("/requestBody/content/application~1json/example")
                        .isMissingNode()) {
                    lacking.add(name + " has no example of its body");
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndItsProblems() {
        var names = new ArrayList<String>();
        forEachOperation(document(), (name, operation) -> {
            names.add(operation.path("operationId").asString(""));
            assertThat(operation.at("/responses/400/$ref").asString("")).isEqualTo("#/components/responses/Problem");
            assertThat(operation.at("/responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
        });
        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void everyOperationIsMarkedOpenWhereACallWithoutAKeyIsNotRefusedForLackOfOne() {
        var wrong = new TreeMap<String, String>();
        forEachOperation(document(), (name, operation) -> {
            boolean open = operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
            int status = statusWithoutKey(name.split(" ")[0], name.split(" ")[1].replaceAll("\\{[^}]*}", "none"));
            if (open == (status == 401)) {
                wrong.put(name, "open: " + open + ", without a key: " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private int statusWithoutKey(String method, String path) {
        var caller = Api.withAdminKey(port).withKey("");
        var reply = switch (method) {
            case "GET" -> caller.get(path);
            case "POST" -> caller.post(path, "{}");
            case "PATCH" -> caller.patch(path, "{}");
            case "DELETE" -> caller.delete(path);
            default -> throw new IllegalArgumentException("this test cannot ask by " + method);
        };
        return reply.status();
    }

    @Test
    void anOperationThatNeedsAScopeNamesIt() {
        var scopes = new TreeMap<String, String>();
        forEachOperation(document(), (name, operation) -> {
            var text = operation.path("description").asString("");
            int at = text.indexOf("Needs a key with the scope `");
            if (at >= 0) {
                scopes.put(name, text.substring(at).split("`")[1]);
            } else if (!name.startsWith("GET ")) {
                scopes.put(name, "none");
            }
        });
        assertThat(scopes)
                .containsEntry("GET /v1/api-keys", "admin")
                .containsEntry("GET /v1/audit", "admin")
                .containsEntry("POST /v1/articles", "events:write")
                .containsEntry("POST /v1/events/{id}/publish", "events:review")
                .containsEntry("POST /v1/events/query", "none")
                .doesNotContainKey("GET /v1/events");
    }

    /** The logo on it has styles of its own, which the policy for contents refuses. */
    @Test
    void theExplorerHasNoBarOnTop() {
        var config = Api.withAdminKey(port).get("/v3/api-docs/swagger-config");
        assertThat(config.at("/layout")).as(config.text()).isEqualTo("BaseLayout");
    }

    @Test
    void theDocumentIsTheSameAgainAndInYaml() {
        var api = Api.withAdminKey(port);
        assertThat(api.get("/v3/api-docs").text())
                .isEqualTo(api.get("/v3/api-docs").text());
        var yaml = api.get("/v3/api-docs.yaml");
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.text()).startsWith("openapi: 3.1");
        assertThat(document().at("/servers/0/url").asString("")).isEqualTo("/");
        assertThat(document()
                        .at("/components/schemas/ProblemDocument/properties")
                        .propertyNames())
                .contains("trace_id", "errors");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();
        var broken = new TreeSet<String>();
        document.findValues("$ref").forEach(reference -> {
            if (document.at(reference.asString().substring(1)).isMissingNode()) {
                broken.add(reference.asString());
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void theExplorerRemembersNoKeyAndLoadsNoOtherDocument() throws Exception {
        var settings = Api.withAdminKey(port).get("/v3/api-docs/swagger-config").json();
        assertThat(settings.path("persistAuthorization").asBoolean()).isFalse();
        assertThat(settings.path("queryConfigEnabled").asBoolean()).isFalse();
        assertThat(settings.path("validatorUrl").asString()).isEqualTo("none");
        var docs = RawHttp.get(port, "/docs", "Accept: text/html");
        assertThat(docs.status()).isEqualTo(302);
        assertThat(RawHttp.get(port, docs.header("location"), "Accept: text/html")
                        .body())
                .contains("swagger-ui");
    }

    @Test
    void theFrontDoorLeadsABrowserToTheExplorerAndAScriptToAnIndex() throws Exception {
        var browser = RawHttp.get(port, "/", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(browser.status()).isEqualTo(302);
        assertThat(browser.header("location")).isEqualTo("/docs");
        var script = Api.withAdminKey(port).get("/");
        assertThat(script.json().at("/links/openapi").asString("")).isEqualTo("/v3/api-docs");
    }

    @Test
    void everyExampleOfAReadIsAccepted() {
        var refused = new ArrayList<String>();
        forEachOperation(document(), (name, operation) -> {
            var address = UriComponentsBuilder.fromPath(name.substring(name.indexOf(' ') + 1));
            var complete = new AtomicBoolean(name.startsWith("GET "));
            operation.path("parameters").forEach(parameter -> {
                var example = parameter.path("example");
                if (parameter.path("in").asString("").equals("query")) {
                    (example.isArray() ? example.values() : List.of(example))
                            .stream()
                                    .filter(value -> !value.isMissingNode())
                                    .forEach(value -> address.queryParam(
                                            parameter.path("name").asString(), value.asString()));
                } else if (example.isMissingNode()) {
                    complete.set(false);
                } else {
                    address.uriVariables(java.util.Map.of(parameter.path("name").asString(), example.asString()));
                }
            });
            if (complete.get()) {
                var reply = Api.withAdminKey(port).get(address.build().toUriString());
                if (reply.status() != 200) {
                    refused.add(address.build().toUriString() + ": " + reply.text());
                }
            }
        });
        assertThat(refused).isEmpty();
    }
}
