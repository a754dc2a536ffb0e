package org.kursktimeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@ServiceTest
class EditEventTests {

    Api api;
    String event;

    @BeforeEach
    void postAnEvent(@LocalServerPort int port) throws IOException {
        api = Api.withAdminKey(port);
        var unique = UUID.randomUUID().toString();
        var posted = api.post(
                "/v1/articles",
                new ClassPathResource("articles/border-town.json")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("/2024/08/18/border-town", "/2024/08/18/" + unique)
                        .replace("A-17", unique));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        event = "/v1/events/" + posted.at("/events/0/id");
    }

    @Test
    void aPatchNeedsTheEtagOfTheRevisionThatTheEditorSaw() {
        var patch = "{\"title\": \"Other\", \"reason\": \"wording\"}";
        assertThat(api.patch(event, patch).status()).isEqualTo(428);
        var tag = api.get(event).header("ETag");
        var patched = api.patch(event, patch, "If-Match", tag);
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.at("/title")).isEqualTo("Other");
        assertThat(patched.json().at("/revision").asInt()).isEqualTo(2);
        assertThat(patched.header("ETag"))
                .isEqualTo(api.get(event).header("ETag"))
                .isNotEqualTo(tag);
        assertThat(api.patch(event, patch, "If-Match", tag).status()).isEqualTo(412);
    }

    @Test
    void ofTwoPatchesWithOneEtagOneSucceeds() throws Exception {
        var tag = api.get(event).header("ETag");
        var barrier = new CyclicBarrier(2);
        var editors = Executors.newFixedThreadPool(2);
        var replies = editors.invokeAll(Stream.of("First", "Second")
                .<java.util.concurrent.Callable<Integer>>map(title -> () -> {
                    barrier.await();
                    return api.patch(event, "{\"title\": \"" + title + "\", \"reason\": \"race\"}", "If-Match", tag)
                            .status();
                })
                .toList());
        editors.shutdown();
        assertThat(List.of(replies.get(0).get(), replies.get(1).get())).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whatIsDerivedCannotBePatched() {
        var tag = api.get(event).header("ETag");
        var reply = api.patch(
                event,
                "{\"verification\": \"confirmed\", \"titel\": \"x\", \"when\": \"then\", \"reason\": \" \"}",
                "If-Match",
                tag);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsString("pointer"))
                .contains("/verification", "/titel", "/when", "/reason");
        assertThat(api.get(event).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aRetractedEventStaysReadableAndLeavesTheDefaultTimeline() {
        var id = api.get(event).at("/id");
        var reply = api.post(
                event + "/retract",
                "{\"reason\": \"wrong\"}",
                "If-Match",
                api.get(event).header("ETag"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/status")).isEqualTo("retracted");
        assertThat(reply.at("/verification")).isEqualTo("retracted");
        assertThat(api.get(event).status()).isEqualTo(200);
        assertThat(api.get("/v1/events?limit=500").text()).doesNotContain(id);
        assertThat(api.post(event + "/retract", "{\"reason\": \"again\"}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anEditorsConfirmationHasPrecedenceAndItsReasonStandsInTheHistory() {
        var reply = api.post(
                event + "/confirm",
                "{\"reason\": \"two officers\"}",
                "If-Match",
                api.get(event).header("ETag"));
        assertThat(reply.at("/verification")).as(reply.text()).isEqualTo("confirmed");
        var revisions = api.get(event + "/revisions");
        assertThat(revisions.json().at("/items")).as(revisions.text()).hasSize(2);
        assertThat(revisions.at("/items/0/reason")).isEqualTo("two officers");
        assertThat(revisions.at("/items/0/cause")).isEqualTo("edit");
    }
}
