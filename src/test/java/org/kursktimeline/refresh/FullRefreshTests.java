package org.kursktimeline.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.entry.DocumentFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deriving everything anew: by hand, and when the form of the documents has changed. */
@ServiceTest
class FullRefreshTests {

    @Autowired
    FullRefresh refresh;

    @Autowired
    FormatUpgrade formats;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    ManyEvents events;

    @BeforeEach
    void post(@LocalServerPort int port) {
        events = new ManyEvents(Api.withAdminKey(port)).post(3);
        refresh.run(true, progress());
        shown.reset();
    }

    @Test
    void nothingIsWrittenWhenNothingDiffers() {
        var before = journal.latest();
        var outcome = refresh.run(true, progress());
        assertThat(outcome.visited()).isGreaterThanOrEqualTo(3);
        assertThat(outcome.differing()).isZero();
        assertThat(journal.latest()).isEqualTo(before);
    }

    /** Drafts, since other tests ask what is published in years far off. Of which dates of the calendars before differ, by ten days, and those of the days that were left out. */
    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "1500-02-28", "1582-10-04", "1582-10-10", "1582-10-15", "2999-12-31"})
    void anInstantIsReadAsItWasWritten(String day, @LocalServerPort int port) {
        var posted = Api.withAdminKey(port).post("/v1/articles", """
                {"url": "https://calendar.example/%1$s", "title": "T", "published_at": "%2$sT12:30:00.123456Z",
                 "retrieved_at": "%2$sT13:30:00Z", "source": {"name": "Calendar", "domains": ["calendar.example"]},
                 "status": "draft",
                 "events": [{"type": "other", "title": "E", "when": "%2$s", "claims": [{}]}]}
                """.formatted(UUID.randomUUID(), day));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        for (int n = 0; n < 7; n++) { // of the sixth on, a connection has values in binary
            assertThat(refresh.run(false, progress()).some()).isEmpty();
        }
        var event = Api.withAdminKey(port).get("/v1/events/" + posted.at("/events/0/id"));
        assertThat(event.at("/claims/0/reported_at")).isEqualTo(day + "T12:30:00.123456Z");
    }

    @Test
    void aCheckNamesWhatDiffersAndWritesNothing() {
        var event = spoil();
        var before = journal.latest();
        assertThat(refresh.run(false, progress()).some()).containsExactly(event);
        assertThat(journal.latest()).isEqualTo(before);
    }

    @Test
    void whatDiffersIsDerivedAnewOnce() {
        var event = spoil();
        assertThat(refresh.run(true, progress()).differing()).isEqualTo(1);
        assertThat(refresh.run(true, progress()).differing()).isZero();
        assertThat(events.all())
                .filteredOn(one -> one.at("/id").asString().equals(event.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/revision").asInt()).isEqualTo(2));
        assertThat(journal.changesOf(event.toString()).get(0).reason()).isEqualTo("refresh");
    }

    @Test
    void whatAnotherServiceOnTheDatabaseWroteIsSeenWhateverIsInMemory() {
        assertThat(events.entity().at("/name")).startsWith("Unit");
        jdbc.sql("UPDATE entity SET name = 'Renamed elsewhere' WHERE slug = :slug")
                .param("slug", events.slug())
                .update();
        assertThat(refresh.run(true, progress()).differing()).isEqualTo(3);
        assertThat(events.all())
                .allSatisfy(event -> assertThat(
                                event.at("/participants/0/entity/name").asString())
                        .isEqualTo("Renamed elsewhere"));
    }

    @Test
    void entriesOfAnOlderFormatAreDerivedAnewInTheBackgroundAndOnce() {
        var event = spoil();
        jdbc.sql("UPDATE entry SET format = 0 WHERE event_id = ANY(:events)")
                .param(
                        "events",
                        events.all().stream()
                                .map(one -> UUID.fromString(one.at("/id").asString()))
                                .toArray(UUID[]::new))
                .update();
        assertThat(formats.upgrade()).isTrue();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                journal.changesOf(event.toString()).get(0).reason())
                        .isEqualTo("document format " + DocumentFormat.CURRENT));
        assertThat(formats.upgrade()).isFalse();
        assertThat(journal.changesOf(event.toString()).get(0).action()).isEqualTo("event.derived");
        assertThat(events.all()).extracting(one -> one.at("/revision").asInt()).containsExactlyInAnyOrder(1, 1, 2);
    }

    @Test
    void progressIsABarOnATerminalFiveTimesASecond() {
        var now = new AtomicLong();
        var bar = new Progress(stream(), true, now::get);
        bar.begin(1_000);
        now.addAndGet(Duration.ofMillis(199).toNanos());
        bar.reached(400);
        assertThat(shown.size()).as("not due yet").isZero();
        now.addAndGet(Duration.ofMillis(51).toNanos());
        bar.reached(500);
        bar.end();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[####################....................] 500 of 1,000 events, 2,000 a second "
                        + System.lineSeparator());
    }

    @Test
    void elsewhereProgressIsALineEachFiveSeconds() {
        var now = new AtomicLong();
        var lines = new Progress(stream(), false, now::get);
        lines.begin(1_000);
        for (int second = 1; second <= 12; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            lines.reached(second * 80);
        }
        lines.end();
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("400 of 1000 events, 80 a second", "800 of 1000 events, 80 a second");
    }

    @Test
    void wrongUseEndsWithStatusTwo() {
        var out = new ByteArrayOutputStream();
        int status = new RefreshCommand(new PrintStream(out), stream()).run(new String[] {"--chek"});
        assertThat(status).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("--check");
    }

    /** Makes the stored document of one event another than its facts give. */
    private UUID spoil() {
        var event = UUID.fromString(events.all().get(1).at("/id").asString());
        jdbc.sql("UPDATE entry SET document = replace(document, 'Clash', 'Peace') WHERE event_id = :event")
                .param("event", event)
                .update();
        return event;
    }

    private Progress progress() {
        return new Progress(stream(), false);
    }

    private PrintStream stream() {
        return new PrintStream(shown, true, StandardCharsets.UTF_8);
    }
}
