package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kursktimeline.testing.Api;
import tools.jackson.databind.JsonNode;

/** An entity that takes part in many events, and the source of the articles that report them. */
final class ManyEvents {

    private static final int PER_ARTICLE = 60;

    private final Api api;
    private final String type;
    private final String one = UUID.randomUUID().toString().substring(0, 13);
    private int articles;

    ManyEvents(Api api) {
        this(api, "battle.armed_clash");
    }

    ManyEvents(Api api, String type) {
        this.api = api;
        this.type = type;
        created(api.post("/v1/entities", """
                {"kind": "unit", "slug": "%1$s", "name": "Unit %1$s"}""".formatted(slug())));
        created(api.post("/v1/sources", """
                {"name": "Source %1$s", "slug": "%1$s", "kind": "newspaper"}""".formatted(source())));
    }

    String slug() {
        return "unit-" + one;
    }

    String source() {
        return "source-" + one;
    }

    /** Posts so many events more. */
    ManyEvents post(int count) {
        for (int left = count; left > 0; left -= PER_ARTICLE) {
            int number = articles++;
            var events = IntStream.range(0, Math.min(left, PER_ARTICLE))
                    .mapToObj(n -> """
                            {"ref": "e%1$d", "type": "%4$s", "title": "Clash %2$d-%1$d of %3$s", "when": "2024-08-15",
                             "participants": [{"entity": "%3$s", "role": "actor"}], "claims": [{}]}
                            """.formatted(n, number, slug(), type))
                    .collect(Collectors.joining(","));
            created(api.post("/v1/articles", """
                    {"url": "https://%1$s.example/%2$d", "title": "Article %2$d", "source": "%1$s", "match": "never",
                     "published_at": "2024-08-16T10:00:00Z", "body": "Clashes.", "events": [%3$s]}
                    """.formatted(source(), number, events)));
        }
        return this;
    }

    Api.Reply rename(String name, String reason) {
        return patch("/v1/entities/" + slug(), "{\"name\": \"%s\", \"reason\": \"%s\"}".formatted(name, reason));
    }

    Api.Reply patchSource(String members, String reason) {
        return patch("/v1/sources/" + source(), "{%s, \"reason\": \"%s\"}".formatted(members, reason));
    }

    private Api.Reply patch(String path, String body) {
        var patched = api.patch(path, body, "If-Match", api.get(path).header("ETag"));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        return patched;
    }

    Api.Reply entity() {
        return api.get("/v1/entities/" + slug());
    }

    Api.Reply sourceNow() {
        return api.get("/v1/sources/" + source());
    }

    /** All events of the entity. */
    List<JsonNode> all() {
        return all("");
    }

    /** Those of them that also meet a filter, e.g. {@code &type=battle}. */
    List<JsonNode> all(String filter) {
        var all = new ArrayList<JsonNode>();
        for (var next = "/v1/events?limit=500&entity=" + slug() + filter; !next.isEmpty(); ) {
            var page = api.get(next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(all::add);
            next = page.at("/next");
        }
        return all;
    }

    private static void created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
