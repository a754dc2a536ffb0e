package org.kursktimeline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Check 4: every route with an id, walked by keys to whom the event or the article's text behind it is closed. */
@ServiceTest
class DraftsOfOthersTests {

    private static final String SECRET = "Title that nobody else may read";
    private static final String BODY = "Shells fell, said the manuscript that is not for all.";

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers;

    private Api admin;
    private Api maker;
    private Api other;
    private Api.Reply draft;
    private String othersArticle;

    @BeforeEach
    void makeADraft(@LocalServerPort int port) {
        admin = Api.withAdminKey(port);
        maker = admin.withKey(newKey("events:write"));
        other = admin.withKey(newKey("events:write"));
        draft = post(maker, SECRET);
        othersArticle = post(other, "Another").at("/id");
    }

    @Test
    void aDraftIsNotThereForAnotherWriterOnAnyRoute() {
        var routes = routes("/v1/events/{");
        assertThat(routes).hasSizeGreaterThanOrEqualTo(8);
        for (var key : List.of(other, admin.withKey(""))) {
            for (var route : routes) {
                var reply = send(key, route);
                assertThat(reply.status()).as(route + " " + reply.text()).isIn(401, 403, 404);
                assertThat(reply.text()).as(route).doesNotContain(SECRET);
            }
        }
        assertThat(draft().at("/revision")).as("nothing was changed").isEqualTo("1");
        assertThat(draft().json().at("/claims")).hasSize(1);
    }

    @Test
    void noListAndNoRouteOfAnArticleOrEntityShowsIt() {
        for (var path : List.of(
                "/v1/articles/" + draft.at("/id"),
                "/v1/articles/" + draft.at("/id") + "/events",
                "/v1/entities/sudzha/events?limit=500",
                "/v1/events?limit=500&article=" + draft.at("/id"),
                "/v1/figures?limit=500&article=" + draft.at("/id"))) {
            for (var key : List.of(other, admin.withKey(""))) {
                assertThat(key.get(path).text()).as(path).doesNotContain(SECRET, BODY, draft.at("/events/0/id"));
            }
        }
    }

    @Test
    void itsMakerMayAddClaimsAndAReviewerReadIt() {
        var added = maker.post("/v1/events/" + draft.at("/events/0/id") + "/claims", """
                {"article": "%s", "claims": [{"claimant": "armed-forces-of-ukraine"}]}""".formatted(draft.at("/id")));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(draft().json().at("/claims")).hasSize(2);
    }

    private Api.Reply draft() {
        return admin.get("/v1/events/" + draft.at("/events/0/id"));
    }

    private List<String> routes(String prefix) {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(prefix))
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .sorted()
                .toList();
    }

    /** A request that would succeed for who may. */
    private Api.Reply send(Api key, String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replaceFirst("\\{[^}]+}", draft.at("/events/0/id"))
                .replaceFirst("\\{[^}]+}", "1");
        var body = path.endsWith("/claims")
                ? "{\"article\": \"%s\", \"claims\": [{\"claimant\": \"denis-manturov\"}]}".formatted(othersArticle)
                : method.equals("PATCH") ? "{\"tags\": [\"x\"], \"reason\": \"x\"}" : "{\"reason\": \"x\"}";
        return switch (method) {
            case "GET" -> key.get(path);
            case "PATCH" -> key.patch(path, body, "If-Match", "*");
            case "DELETE" -> key.delete(path, "If-Match", "*");
            default -> key.post(path, body, "If-Match", "*");
        };
    }

    private Api.Reply post(Api key, String title) {
        var reply = key.post("/v1/articles", """
                {"url": "https://drafts.example/%s", "title": "News", "language": "en",
                 "published_at": "2024-08-18T08:00:00Z", "body": "%s",
                 "source": {"name": "Drafts", "kind": "newspaper", "domains": ["drafts.example"]},
                 "events": [{"type": "explosion.shelling", "title": "%s", "when": "2024-08-15",
                   "where": {"place": "sudzha"}, "claims": [{"quote": {"text": "Shells fell"}}]}]}
                """.formatted(UUID.randomUUID(), BODY, title));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private String newKey(String scope) {
        return admin.post("/v1/api-keys", "{\"name\": \"drafts\", \"scopes\": [\"" + scope + "\"]}")
                .at("/key");
    }
}
