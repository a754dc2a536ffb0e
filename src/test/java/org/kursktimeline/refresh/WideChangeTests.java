package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.database.JobKind;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a change of an entity or a source does to the events above it, few or many. */
@ServiceTest
class WideChangeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    RefreshRunner runner;

    @Autowired
    RefreshStep step;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    Api api;

    @BeforeEach
    void holdTheRunner(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        runner.stop();
    }

    @AfterEach
    void letItRun() {
        runner.stop();
        runner.start();
    }

    @Test
    void anEntityOfAHundredEventsIsRenamedInOneWrite() {
        var events = new ManyEvents(api).post(100);
        assertThat(events.rename("Seen at once", "a better name").json().has("refresh"))
                .isFalse();
        assertThat(events.entity().json().has("refresh")).isFalse();
        assertThat(events.all())
                .hasSize(100)
                .allSatisfy(event -> assertThat(actor(event)).isEqualTo("Seen at once"));
    }

    @Test
    void anEntityOfMoreIsPendingUntilAJobHasDerivedThemAllWithTheChangesActorAndReason() {
        var events = new ManyEvents(api).post(101);
        var before = events.entity();
        assertThat(events.rename("Seen later", "a better name").at("/refresh")).isEqualTo("pending");
        var pending = events.entity();
        assertThat(pending.at("/refresh")).isEqualTo("pending");
        assertThat(pending.at("/name")).isEqualTo("Seen later");
        assertThat(events.all())
                .hasSize(101)
                .noneSatisfy(event -> assertThat(actor(event)).isEqualTo("Seen later"));

        runner.start();

        await().atMost(PATIENCE).until(() -> !events.entity().json().has("refresh"));
        assertThat(events.entity().header("ETag"))
                .isNotEqualTo(pending.header("ETag"))
                .isNotEqualTo(before.header("ETag"));
        assertThat(events.all()).hasSize(101).allSatisfy(event -> {
            assertThat(actor(event)).isEqualTo("Seen later");
            assertThat(event.at("/revision").asInt()).isEqualTo(2);
        });
        var revision = api.get("/v1/events/" + events.all().get(0).at("/id").asString() + "/revisions")
                .json()
                .at("/items/0");
        assertThat(revision.at("/cause").asString()).isEqualTo("derived");
        assertThat(revision.at("/reason").asString()).isEqualTo("a better name");
        assertThat(revision.at("/actor").asString()).isEqualTo("admin");
        var last = api.get("/v1/audit?subject=" + events.slug()).json().at("/items/0");
        assertThat(last.at("/action").asString()).isEqualTo("entity.refreshed");
        assertThat(last.at("/reason").asString()).isEqualTo("a better name");
    }

    @Test
    void aListThatWasSentWhenAllWasDerivedButTheJobNotEndedIsSentAgainAfterwards() {
        var events = new ManyEvents(api).post(101);
        var name = "Listed " + events.slug();
        events.rename(name, "a better name");
        var list = "/v1/entities?limit=5&q=" + name.replace(' ', '+');
        Waiting.untilOpenJobsMayBeTaken(jdbc);
        var all = step.take(jobs.take(JobKind.REFRESH).orElseThrow(), 200).orElseThrow();
        var pending = api.get(list);
        assertThat(pending.at("/items/0/refresh")).isEqualTo("pending");
        assertThat(step.take(all, 200)).isEmpty();
        var done = api.get(list, "If-None-Match", pending.header("ETag"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().at("/items/0").has("refresh")).isFalse();
    }

    @Test
    void aSourceOfManyEventsIsPendingUntilTheirOriginsAreCountedAnew() {
        var events = new ManyEvents(api).post(101);
        assertThat(events.patchSource("\"name\": \"Sold %s\"".formatted(events.source()), "sold")
                        .at("/refresh"))
                .isEqualTo("pending");
        assertThat(events.sourceNow().at("/refresh")).isEqualTo("pending");
        assertThat(api.get("/v1/sources?q=Sold+" + events.source()).at("/items/0/refresh"))
                .isEqualTo("pending");
        runner.start();
        await().atMost(PATIENCE).until(() -> !events.sourceNow().json().has("refresh"));
        var event = events.all().get(0).at("/id").asString();
        assertThat(api.get("/v1/events/" + event + "?include=claims").at("/claims/0/article/source/name"))
                .isEqualTo("Sold " + events.source());
    }

    @Test
    void ofTwoChangesInARowTheEventsCarryTheLastOnesNameAndReason() {
        var events = new ManyEvents(api).post(101);
        events.rename("First", "first reason");
        events.rename("Second", "second reason");
        runner.start();
        await().atMost(PATIENCE).until(() -> !events.entity().json().has("refresh"));
        assertThat(events.all()).hasSize(101).allSatisfy(event -> {
            assertThat(actor(event)).isEqualTo("Second");
            assertThat(event.at("/revision").asInt()).isEqualTo(2);
        });
        var revision = api.get("/v1/events/" + events.all().get(0).at("/id").asString() + "/revisions");
        assertThat(revision.at("/items/0/reason")).isEqualTo("second reason");
    }

    private static String actor(JsonNode event) {
        return event.at("/participants/0/entity/name").asString();
    }
}
