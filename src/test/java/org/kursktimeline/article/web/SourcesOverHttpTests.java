package org.kursktimeline.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SourcesOverHttpTests {

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    final String one = UUID.randomUUID().toString();
    Api api;

    @BeforeEach
    void call() {
        api = Api.withAdminKey(port);
    }

    @Test
    void aSourceIsAddedAndReadBySlugAndId() {
        var added = api.post("/v1/sources", """
                {"name": "News %s", "kind": "newspaper", "country": "GB", "domains": ["WWW.%s.example"], "reliability": "C"}
                """.formatted(one, one));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/v1/sources/news-" + one);
        assertThat(added.header("ETag")).startsWith("\"r0-");
        assertThat(added.json()).isEqualTo(json("""
                {"id": "%s", "slug": "news-%s", "name": "News %s", "kind": "newspaper", "country": "GB",
                 "domains": ["%s.example"], "owner_group": null, "affiliation": null, "reliability": "C",
                 "licence": null, "attribution": null, "redistributable": true, "articles": 0}
                """.formatted(added.at("/id"), one, one, one)));
        var bySlug = api.withKey("").get("/v1/sources/news-" + one);
        assertThat(bySlug.json()).isEqualTo(added.json());
        assertThat(bySlug.header("ETag")).isEqualTo(added.header("ETag"));
        assertThat(api.get("/v1/sources/" + added.at("/id")).json()).isEqualTo(added.json());
    }

    @Test
    void anUnknownSourceIsToldTheNearest() {
        api.post("/v1/sources", "{\"name\": \"News %s\", \"kind\": \"newspaper\"}".formatted(one));
        for (var name : List.of("NEWS-" + one, "news%20" + one)) {
            var reply = api.get("/v1/sources/" + name);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.at("/detail")).contains("did you mean 'news-" + one);
        }
        assertThat(api.patch("/v1/sources/NEWS-" + one, "{\"name\": \"x\", \"reason\": \"x\"}")
                        .at("/detail"))
                .contains("did you mean 'news-" + one);
    }

    @Test
    void anEmptyListSaysWhichFilterStandsInTheWay() {
        api.post("/v1/sources", "{\"name\": \"News %s\", \"kind\": \"newspaper\"}".formatted(one));
        assertThat(api.get("/v1/sources?kind=osint&q=news%20" + one).at("/hints/0/parameter"))
                .isEqualTo("kind");
        assertThat(api.get("/v1/sources?q=nosuch" + one).at("/hints/0/detail"))
                .startsWith("no source has this in its name");
        assertThat(api.get("/v1/sources?q=" + one).json().has("hints")).isFalse();
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        var reply = api.post("/v1/sources", """
                {"nmae": "x", "kind": "newspapr", "country": "ZZ", "domains": ["ok.example", "no domain"],
                 "affiliation": "nobody-%s", "reliability": "G"}
                """.formatted(one));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(faults(reply))
                .containsExactlyInAnyOrder(
                        "/nmae unknown-field",
                        "/kind unknown-value",
                        "/reliability unknown-value",
                        "/name missing",
                        "/country unknown-country",
                        "/domains/1 not-a-domain",
                        "/affiliation unknown-entity");
    }

    @Test
    void aTakenSlugNameOrDomainIsAConflict() {
        add("News", one + ".example");
        var reply = api.post("/v1/sources", """
                {"slug": "news-%s", "name": "NEWS  %s", "domains": ["free-%s.example", "%s.example"]}
                """.formatted(one, one, one, one));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(faults(reply)).containsExactly("/slug slug-taken", "/name name-taken", "/domains/1 domain-taken");
    }

    @Test
    void aPatchChangesWhatItNamesAndKeepsItsReason() {
        var slug = add("News", one + ".example");
        var patched = api.patch(
                "/v1/sources/" + slug,
                "{\"owner_group\": \"group\", \"domains\": null, \"reason\": \"Bought in May\"}",
                "If-Match",
                "\"r0\"");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).startsWith("\"r1-");
        assertThat(patched.at("/owner_group")).isEqualTo("group");
        assertThat(patched.json().at("/domains")).isEmpty();
        assertThat(patched.at("/name")).isEqualTo("News " + one);
        assertThat(api.get("/v1/sources/" + slug).json()).isEqualTo(patched.json());
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        var slug = add("News", one + ".example");
        var before = journal.latest();
        var reply = api.patch("/v1/sources/" + slug, "{\"kind\": \"other\", \"reason\": \"Nothing new\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).startsWith("\"r0-");
        assertThat(journal.latest()).isEqualTo(before);
    }

    @Test
    void allFaultsOfAPatchAreToldAtOnce() {
        var slug = add("News", one + ".example");
        var reply = api.patch("/v1/sources/" + slug, """
                {"id": "x", "foo": null, "name": null, "country": "gb", "kind": 1, "domains": ["a b"]}
                """);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(faults(reply))
                .containsExactlyInAnyOrder(
                        "/id unknown-field",
                        "/foo unknown-field",
                        "/name missing",
                        "/country unknown-country",
                        "/kind wrong-type",
                        "/domains/0 not-a-domain",
                        "/reason missing");
    }

    @Test
    void ofTwoPatchesWithOneTagOneFails() throws Exception {
        var slug = add("News", one + ".example");
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var tasks = List.<Callable<Integer>>of(
                () -> patchTogether(start, slug, "first"), () -> patchTogether(start, slug, "second"));
        var statuses = new ArrayList<Integer>();
        for (var task : pool.invokeAll(tasks)) {
            statuses.add(task.get());
        }
        pool.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThat(api.get("/v1/sources/no-such-" + one).status()).isEqualTo(404);
        assertThat(api.patch("/v1/sources/no-such-" + one, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutTheScopeNothingIsWritten() {
        assertThat(api.withKey("").post("/v1/sources", "{\"name\": \"x\"}").status())
                .isEqualTo(401);
    }

    @Test
    void theSameKeyAgainIsAnsweredWithTheSameSource() {
        var body = "{\"name\": \"News %s\"}".formatted(one);
        var first = api.post("/v1/sources", body, "Idempotency-Key", one);
        var second = api.post("/v1/sources", body, "Idempotency-Key", one);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whatMakesSourcesDependentChangesWhatTheirEventsAreSaidToBe() {
        add("First", "first-" + one + ".example");
        add("Second", "second-" + one + ".example");
        var first = api.post("/v1/articles", """
                {"url": "https://first-%s.example/a", "source": "first-%s", "title": "Title",
                 "published_at": "2024-08-18T08:30:00Z",
                 "events": [{"type": "statement", "title": "Event", "when": "2024-08-17", "claims": [{}]}]}
                """.formatted(one, one));
        var second = api.post("/v1/articles", """
                {"url": "https://second-%s.example/a", "source": "second-%s", "title": "Title",
                 "published_at": "2024-08-18T08:30:00Z", "events": []}
                """.formatted(one, one));
        var event = "/v1/events/" + first.at("/events/0/id");
        var claimed =
                api.post(event + "/claims", "{\"article\": \"%s\", \"claims\": [{}]}".formatted(second.at("/id")));
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(201);
        assertThat(api.get(event).at("/verification")).isEqualTo("corroborated");
        for (var slug : List.of("first-" + one, "second-" + one)) {
            api.patch("/v1/sources/" + slug, "{\"owner_group\": \"%s\", \"reason\": \"One owner\"}".formatted(one));
        }
        assertThat(api.get(event).at("/verification")).isEqualTo("single_origin");
        assertThat(api.get("/v1/events?source=first-" + one).at("/items/0/verification"))
                .isEqualTo("single_origin");
    }

    @Test
    void walkingAllPagesGivesEverySourceOnce() {
        for (int i = 0; i < 5; i++) {
            add("Walk " + i, i + "-" + one + ".example");
        }
        var path = "/v1/sources?q=" + one + "&kind=other&limit=2";
        var slugs = new ArrayList<String>();
        for (var next = path; !next.isEmpty(); ) {
            var page = api.get(next);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.json().propertyNames()).containsExactly("items", "next", "prev", "as_of", "change_token");
            page.json().at("/items").forEach(item -> slugs.add(item.at("/slug").asString()));
            next = page.at("/next");
        }
        assertThat(slugs).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfOtherFiltersOrWithAnotherLetterIsRefused() {
        add("Walk 0", "0-" + one + ".example");
        add("Walk 1", "1-" + one + ".example");
        var next = api.get("/v1/sources?q=" + one + "&limit=1").at("/next");
        assertThat(api.get(next.replace("q=" + one, "kind=other")).at("/type")).isEqualTo("/problems/cursor-mismatch");
        var altered = next.substring(0, next.length() - 1) + (next.endsWith("A") ? "B" : "A");
        assertThat(api.get(altered).at("/type")).isEqualTo("/problems/cursor-invalid");
    }

    @Test
    void everyFaultOfTheParametersIsTold() {
        var reply = api.get("/v1/sources?knd=wire&kind=wir&country=XX&limit=0");
        assertThat(reply.status()).isEqualTo(400);
        var parameters = new ArrayList<String>();
        reply.json()
                .at("/errors")
                .forEach(fault -> parameters.add(fault.at("/parameter").asString()));
        assertThat(parameters).containsExactlyInAnyOrder("knd", "kind", "country", "limit");
    }

    private int patchTogether(CyclicBarrier start, String slug, String licence) throws Exception {
        start.await();
        var body = "{\"licence\": \"%s\", \"reason\": \"x\"}".formatted(licence);
        return api.patch("/v1/sources/" + slug, body, "If-Match", "\"r0\"").status();
    }

    private String add(String name, String domain) {
        var reply =
                api.post("/v1/sources", "{\"name\": \"%s %s\", \"domains\": [\"%s\"]}".formatted(name, one, domain));
        assertThat(reply.status()).isEqualTo(201);
        return reply.at("/slug");
    }

    private static List<String> faults(Api.Reply reply) {
        var faults = new ArrayList<String>();
        reply.json()
                .at("/errors")
                .forEach(fault -> faults.add(fault.at("/pointer").asString() + " "
                        + fault.at("/code").asString()));
        return faults;
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
