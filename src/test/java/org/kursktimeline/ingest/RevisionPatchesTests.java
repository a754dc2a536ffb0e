package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.history.JsonPatches;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each revision says by a JSON Patch what it changed; together they tell the whole history of an event. */
@ServiceTest
class RevisionPatchesTests {

    private static final List<String> BESIDE = List.of("revision", "recorded_at", "cause", "actor", "reason", "patch");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String unique = UUID.randomUUID().toString();
    private String article;
    private Api api;
    private String event;

    @BeforeEach
    void postAnEvent(@LocalServerPort int port) throws IOException {
        api = Api.withAdminKey(port);
        var posted = api.post(
                "/v1/articles",
                new ClassPathResource("articles/border-town.json")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                        .replace("A-17", unique));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        article = posted.at("/id");
        event = "/v1/events/" + posted.at("/events/0/id");
    }

    @Test
    void aChangedTitleIsOneStep() {
        patch("{\"title\": \"Another\", \"reason\": \"wording\"}");
        var items = api.get(event + "/revisions").json().get("items");
        assertThat(items.at("/0/patch").toString())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"Another\"}]");
        assertThat(items.at("/1/patch").toString()).isEqualTo("[]");
        assertThat(api.get(event + "/revisions/2").json().get("patch")).isEqualTo(items.at("/0/patch"));
        assertThat(items.get(0).propertyNames())
                .containsExactly("revision", "recorded_at", "cause", "actor", "reason", "patch");
    }

    @Test
    void thePatchesFromTheFirstRevisionOnGiveEveryOther() {
        for (int i = 0; i < 8; i++) {
            edit(i);
        }
        var revisions = new ArrayList<JsonNode>();
        api.get(event + "/revisions").json().get("items").forEach(one -> revisions.add(0, one));
        assertThat(revisions).as("seed " + seed).hasSizeGreaterThan(6);
        JsonNode state = state(1);
        for (var revision : revisions) {
            state = JsonPatches.apply(state, revision.get("patch"));
            assertThat(state)
                    .as("seed %d: %s", seed, revision)
                    .isEqualTo(state(revision.get("revision").asInt()));
        }
        var present = (ObjectNode) api.get(event).json();
        assertThat(state).isEqualTo(present.remove(BESIDE));
    }

    private void edit(int i) {
        switch (i < 4 ? i : random.nextInt(4)) {
            case 0 -> patch("{\"title\": \"Title %d\", \"reason\": \"x\"}".formatted(i));
            case 1 ->
                patch("{\"when\": \"2024-08-%d\", \"summary\": null, \"reason\": \"x\"}"
                        .formatted(10 + random.nextInt(9)));
            case 2 ->
                patch(
                        "{\"tags\": [\"t%d\", \"incursion\"], \"external_ids\": {\"desk\": [\"%s-%d\"]}, \"reason\": \"x\"}"
                                .formatted(i, unique, i));
            default -> {
                var claim = "{\"claimant\": \"denis-manturov\", \"figures\": [{\"metric\": \"area_km2\","
                        + " \"value\": %d.5}]}".formatted(i);
                var added = api.post(
                        event + "/claims", "{\"article\": \"%s\", \"claims\": [%s]}".formatted(article, claim));
                assertThat(added.status()).as(added.text()).isEqualTo(201);
            }
        }
    }

    private void patch(String body) {
        var reply = api.patch(event, body, "If-Match", api.get(event).header("ETag"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private JsonNode state(int revision) {
        return ((ObjectNode) api.get(event + "/revisions/" + revision).json()).remove(BESIDE);
    }
}
