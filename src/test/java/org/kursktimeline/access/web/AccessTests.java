package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.core.Scope;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class AccessTests {

    /** What each way to write needs; a new one must be added here and to the table of routes. */
    private static final Set<String> OPEN = Set.of("POST /v1/events/query", "OPTIONS /v1/events/query");

    private static final Map<String, Scope> WRITES = Map.ofEntries(
            Map.entry("POST /v1/api-keys", Scope.ADMIN),
            Map.entry("POST /v1/releases", Scope.ADMIN),
            Map.entry("DELETE /v1/api-keys/{id}", Scope.ADMIN),
            Map.entry("POST /v1/articles", Scope.EVENTS_WRITE),
            Map.entry("POST /v1/articles/{id}/events", Scope.EVENTS_WRITE),
            Map.entry("POST /v1/events/{id}/claims", Scope.EVENTS_WRITE),
            Map.entry("PATCH /v1/events/{id}", Scope.EVENTS_REVIEW),
            Map.entry("POST /v1/events/{id}/publish", Scope.EVENTS_REVIEW),
            Map.entry("POST /v1/events/{id}/retract", Scope.EVENTS_REVIEW),
            Map.entry("POST /v1/events/{id}/confirm", Scope.EVENTS_REVIEW),
            Map.entry("POST /v1/entities", Scope.EVENTS_WRITE),
            Map.entry("PATCH /v1/entities/{id}", Scope.EVENTS_REVIEW),
            Map.entry("POST /v1/sources", Scope.EVENTS_WRITE),
            Map.entry("PATCH /v1/sources/{id}", Scope.EVENTS_REVIEW));

    private static final Set<String> CLOSED_READS = Set.of("GET /v1/api-keys", "GET /v1/audit");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers;

    RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void everyRouteAsksForItsScopeAndForNoOther() {
        var scoped = new java.util.EnumMap<Scope, String>(Scope.class);
        for (var scope : Scope.values()) {
            scoped.put(scope, newKey(scope.code()));
        }
        routes().forEach(route -> {
            var needed = CLOSED_READS.contains(route) ? Scope.ADMIN : WRITES.get(route);
            if ((route.startsWith("GET ") || OPEN.contains(route)) && needed == null) {
                assertThat(status(route, null)).as(route + " without a key").isNotIn(401, 403);
                return;
            }
            assertThat(needed)
                    .as("the scope that this test expects of " + route)
                    .isNotNull();
            assertThat(status(route, null)).as(route + " without a key").isEqualTo(401);
            scoped.forEach((scope, key) -> {
                var as = assertThat(status(route, key)).as(route + " with " + scope.code());
                if (scope == needed || scope == Scope.ADMIN) {
                    as.isNotIn(401, 403);
                } else {
                    as.isEqualTo(403);
                }
            });
        });
    }

    /** Each route of ours as {@code METHOD /pattern}, names in the path as {id}. */
    private Stream<String> routes() {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.kursktimeline."))
                .filter(entry -> !entry.getValue().getBeanType().getName().contains("Tests"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> method + " " + pattern.replaceAll("\\{[^}]+}", "{id}"))))
                .sorted();
    }

    private int status(String route, String key) {
        var parts = route.replace("{id}", "none").split(" ");
        var request = http.method(HttpMethod.valueOf(parts[0])).uri(parts[1]).contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("X-API-Key", key);
        }
        return request.body("{}")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void withoutAKeyAProblemSaysHowToSendOne() {
        http.post()
                .uri("/v1/api-keys")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated")
                .jsonPath("$.instance")
                .isEqualTo("/v1/api-keys")
                .jsonPath("$.trace_id")
                .isNotEmpty();
    }

    @Test
    void aKeyWithoutTheScopeIsToldWhichOneIsMissing() {
        http.get()
                .uri("/v1/api-keys")
                .header("Authorization", "Bearer " + newKey("events:write"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("the API key lacks the scope 'admin'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Basic YTpi",
                "Bearer",
                "Bearer kt_live_0000000000_00000000000000000000000000000000_000000"
            })
    void anInvalidKeyIsRefusedEvenWhereNoneIsNeeded(String authorization) {
        http.get()
                .uri("/actuator/health")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "api_key", "apikey", "access_token", "token", "API_KEY"})
    void aKeyInTheAddressIsRefused(String name) {
        http.get()
                .uri("/v1/api-keys?" + name + "=" + ServiceTest.ADMIN_KEY)
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/key-in-query")
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name.toLowerCase(java.util.Locale.ROOT))
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("kt_"));
    }

    @Test
    void keysAreMadeListedAndRevoked() {
        var key = newKey("events:write", "ops:read");
        var id = key.split("_")[2];
        http.get()
                .uri("/v1/api-keys")
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id=='%s')].scopes[1]".formatted(id))
                .isEqualTo("ops:read")
                .jsonPath("$.items[?(@.id=='%s')].key".formatted(id))
                .isEmpty();
        http.delete()
                .uri("/v1/api-keys/" + id)
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .exchange()
                .expectStatus()
                .isNoContent();
        http.get()
                .uri("/actuator/health")
                .header("X-API-Key", key)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.delete()
                .uri("/v1/api-keys/" + id)
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRepetitionIsAnsweredWithoutTheSecretAndOnlyToTheSameKey() {
        var other = newKey("admin");
        var first = create(ServiceTest.ADMIN_KEY, "the same idempotency key");
        var again = create(ServiceTest.ADMIN_KEY, "the same idempotency key");
        var others = create(other, "the same idempotency key");
        assertThat(first).containsKey("key");
        assertThat(again).doesNotContainKey("key").containsEntry("id", first.get("id"));
        assertThat(others).containsKey("key").doesNotContainEntry("id", first.get("id"));
    }

    private Map<Object, Object> create(String key, String name) {
        return http.post()
                .uri("/v1/api-keys")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "access-tests")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", name, "scopes", List.of("events:write")))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Map.class)
                .getResponseBody();
    }

    @Test
    void aKeyWithFaultsIsRefusedWithAllOfThem() {
        http.post()
                .uri("/v1/api-keys")
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"name": " ", "scopes": ["event:write"], "expires_at": "2020-01-01T00:00:00Z", "id": "x"}
                        """)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(
                        List.class,
                        pointers -> assertThat(Set.copyOf(pointers))
                                .isEqualTo(Set.of("/name", "/scopes/0", "/expires_at", "/id")));
    }

    @Test
    void actuatorShowsHealthToAllAndTheRestToOperators() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/info").exchange().expectStatus().isOk();
        http.head().uri("/actuator/health").exchange().expectStatus().isOk();
        for (var closed : List.of(
                "",
                "/metrics",
                "/prometheus",
                "/flyway",
                "/env",
                "/heapdump",
                "/beans",
                "/loggers",
                "/configprops",
                "/threaddump",
                "/shutdown",
                "/none")) {
            http.get().uri("/actuator" + closed).exchange().expectStatus().isUnauthorized();
        }
        var operator = newKey("ops:read");
        for (var open : List.of("/metrics", "/prometheus", "/flyway")) {
            http.get()
                    .uri("/actuator" + open)
                    .header("X-API-Key", operator)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        for (var absent : List.of("/env", "/heapdump", "/beans", "/loggers", "/configprops", "/shutdown")) {
            http.get()
                    .uri("/actuator" + absent)
                    .header("X-API-Key", operator)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void whatNobodyAnswersIsNotFoundAndAWrongMethodIsNotAllowed() {
        http.get().uri("/nothing").exchange().expectStatus().isNotFound();
        http.post().uri("/v1/nothing").exchange().expectStatus().isNotFound();
        http.put()
                .uri("/v1/api-keys")
                .header("X-API-Key", ServiceTest.ADMIN_KEY)
                .exchange()
                .expectStatus()
                .isEqualTo(405);
    }

    @Test
    void pagesOfOtherSitesMayReadButNotWrite() {
        http.get()
                .uri("/v1/nothing")
                .header("Origin", "https://other.example")
                .exchange()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials")
                .expectHeader()
                .value("Vary", vary -> assertThat(vary).contains("Origin"));
        http.options()
                .uri("/v1/nothing")
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "X-API-Key")
                .exchange()
                .expectStatus()
                .isOk();
        http.options()
                .uri("/v1/articles")
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "POST")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void pagesOfOtherSitesMayAskALongQuestion() {
        http.options()
                .uri("/v1/events/query")
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .value(
                        "Access-Control-Allow-Methods",
                        methods -> assertThat(methods).contains("POST"));
        http.post()
                .uri("/v1/events/query")
                .header("Origin", "https://other.example")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"limit\": 1}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*");
        http.options()
                .uri("/v1/events/query")
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "PATCH")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void headersProtectAndLetReadsBeCached() {
        http.get()
                .uri("/actuator/info")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .doesNotExist("Cache-Control")
                .expectHeader()
                .doesNotExist("Server")
                .expectHeader()
                .doesNotExist("X-Powered-By")
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    private String newKey(String... scopes) {
        var body = http.post()
                .uri("/v1/api-keys")
                .header("Authorization", "Bearer " + ServiceTest.ADMIN_KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "test", "scopes", scopes))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Map.class)
                .getResponseBody();
        return (String) body.get("key");
    }
}
