package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kursktimeline.entity.Vocabulary;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a start does to the events of a type that the version before had elsewhere in the tree, or under another label.
 */
@ServiceTest
class TaxonomyChangeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    RefreshRunner runner;

    @Autowired
    FullRefresh refresh;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    @Qualifier("referenceData") SmartInitializingSingleton start;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    Api api;

    @BeforeEach
    void holdTheRunner(@LocalServerPort int port) {
        api = Api.withAdminKey(port);
        runner.stop();
    }

    @AfterEach
    void begin() {
        start.afterSingletonsInstantiated();
        runner.stop();
        runner.start();
    }

    @Test
    void eventsOfAMovedTypeAreFoundUnderItsNewParentAtOnceWhenTheyAreFew() {
        before("riot.mob", "parent = 'protest', label = 'Crowd'");
        var events = new ManyEvents(api, "riot.mob").post(2);
        assertThat(events.all("&type=protest")).hasSize(2);

        start.afterSingletonsInstantiated();

        assertThat(events.all("&type=protest")).isEmpty();
        assertThat(events.all("&type=riot")).hasSize(2).allSatisfy(event -> {
            assertThat(event.at("/type_label").asString()).isEqualTo("Mob violence");
            assertThat(event.at("/revision").asInt()).isEqualTo(2);
        });
        assertThat(refresh.run(false, new Progress(System.err, false)).differing())
                .isZero();
    }

    @Test
    void theNextStartWithTheSameFilesWritesNothing() {
        before("riot.mob", "label = 'Crowd'");
        new ManyEvents(api, "riot.mob").post(2);
        long before = journal.latest().number();
        start.afterSingletonsInstantiated();
        var upgraded = journal.latest();
        assertThat(upgraded.number()).isEqualTo(before + 1);

        start.afterSingletonsInstantiated();
        assertThat(journal.latest()).isEqualTo(upgraded);
    }

    @Test
    void ofManyTheTypeIsPendingUntilAJobHasDerivedThemAllWithTheFileAsReason() {
        before("explosion.suicide", "parent = 'battle'");
        var events = new ManyEvents(api, "explosion.suicide").post(101);

        start.afterSingletonsInstantiated();

        var type = "/v1/event-types/explosion.suicide";
        var pending = api.get(type);
        assertThat(pending.at("/refresh")).isEqualTo("pending");
        assertThat(pending.at("/parent")).isEqualTo("explosion");
        assertThat(events.all("&type=explosion")).isEmpty();

        runner.start();

        await().atMost(PATIENCE).until(() -> !api.get(type).json().has("refresh"));
        assertThat(events.all("&type=explosion")).hasSize(101);
        assertThat(events.all("&type=battle")).isEmpty();
        var revision = api.get("/v1/events/" + events.all().get(0).at("/id").asString() + "/revisions");
        assertThat(revision.at("/items/0/cause")).isEqualTo("derived");
        assertThat(revision.at("/items/0/reason")).isEqualTo("reference data event-types.csv");
        assertThat(revision.at("/items/0/actor")).isEqualTo("system");
        assertThat(api.get("/v1/audit?subject=explosion.suicide").at("/items/0/action"))
                .isEqualTo("event_type.refreshed");
    }

    @Test
    void aStepReadsTheTreeThatAnotherServiceHasLoadedAndNotTheOneInItsMemory() {
        before("riot.violent_demonstration", "parent = 'protest'");
        var events = new ManyEvents(api, "riot.violent_demonstration").post(1);
        jdbc.sql("UPDATE term SET parent = 'riot' WHERE code = 'riot.violent_demonstration'")
                .update();
        refresh.run(true, new Progress(System.err, false));
        assertThat(events.all("&type=riot")).hasSize(1);
    }

    /** Lets the database be as a version with another vocabulary left it. */
    private void before(String code, String other) {
        jdbc.sql("UPDATE term SET " + other + " WHERE scheme = 'event_type' AND code = '" + code + "'")
                .update();
        jdbc.sql("UPDATE reference_file SET sha256 = 'of before' WHERE name = 'event-types.csv'")
                .update();
        vocabulary.readAnew();
    }
}
