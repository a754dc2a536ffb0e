package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceProcess;
import org.kursktimeline.testing.SetClock;
import tools.jackson.databind.JsonNode;

/**
 * Drill S15: the clock of the database server, whose instants are recorded, is set an hour ahead, back, behind and
 * right again while others write and follow the changes, and once more while both are down.
 */
@Tag("reliability")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockStepsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    /** How long others write under each clock. */
    private static final Duration EACH = Duration.ofSeconds(6);

    private static final int WRITERS = 3;

    private final News news = new News();
    private final Map<String, String> remembered = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @Test
    void whatIsRecordedRunsOnWhileTheClockStepsAnHourEitherWay() throws Exception {
        var clock = SetClock.in(folder);
        assumeTrue(clock.isPresent(), "needs Debian's package faketime");
        try (var service = ServiceProcess.within(
                clock.get().environment(),
                folder,
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0")) {
            var api = new Api(service.port(), service.adminKey());
            var start = api.get("/v1/events?limit=1").at("/change_token");
            var written = new ArrayList<JsonNode>();
            for (var ahead : List.of(Duration.ZERO, HOUR, Duration.ZERO, HOUR.negated(), HOUR)) {
                clock.get().set(ahead);
                await().until(() -> isAhead(ahead, service.data()));
                written.addAll(writeAndFollow(api));
            }
            clock.get().set(HOUR.negated());
            service.terminate();
            service.awaitEnd();
            service.restart();
            written.addAll(writeAndFollow(api));

            assertThat(Duration.between(Instant.now(), News.recordedAt(written.get(written.size() - 1))))
                    .as("the clock was ahead, else this drill shows nothing")
                    .isBetween(HOUR.minusMinutes(10), HOUR);
            assertThat(News.changes(api, start)).isEqualTo(written);
            News.assertInOrder(written);
            remembered.forEach(
                    (path, body) -> assertThat(api.get(path).text()).as(path).isEqualTo(body));
            new Figures("S15")
                    .add("steps of the clock", "+1 h, -1 h, -1 h, +2 h, and -2 h while the service was down")
                    .add("revisions written; recorded before the one before", "%,d; 0".formatted(written.size()))
                    .add("writes answered 503 and repeated", String.valueOf(news.repeated()))
                    .add("changes missed, repeated or told in another order", "0 of %,d".formatted(written.size()))
                    .add(
                            "ids of events that were made twice",
                            "0 of %,d".formatted(News.ids(written).size()))
                    .add("answers of a past moment that changed", "0 of %,d".formatted(remembered.size()))
                    .write();
        }
    }

    /** Each of the server's processes asks for the time anew; one is as good as all. */
    private static boolean isAhead(Duration ahead, Path data) throws Exception {
        var now = Amcheck.superuser(data)
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(Instant.now().plus(ahead), now).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }

    /** What a follower was told while others wrote for some seconds, in its order. */
    private List<JsonNode> writeAndFollow(Api api) throws Exception {
        news.begin();
        var since = api.get("/v1/events?limit=1").at("/change_token");
        var threads = Executors.newFixedThreadPool(WRITERS + 1);
        var follower = threads.submit(() -> news.follow(api, since));
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> threads.submit(() -> news.write(api, api, "writer-" + writer)))
                .toList();
        Thread.sleep(EACH.toMillis()); // the time under this clock, not a wait for something
        news.end();
        int states = 0;
        for (var writer : writers) {
            states += writer.get();
        }
        threads.shutdown();
        var told = follower.get();
        var all = new ArrayList<>(told.changes());
        all.addAll(News.changes(api, told.token()));
        assertThat(all).hasSize(states);
        remember(api);
        return all;
    }

    private void remember(Api api) {
        var asOf = api.get("/v1/events?limit=1").at("/as_of");
        for (var question :
                List.of("/v1/events?limit=50", "/v1/events?include=claims&limit=20", "/v1/timeline?group_by=day")) {
            var present = api.get(question).json().at("/items");
            var path = question + "&as_of=" + asOf;
            remembered.put(path, api.get(path).text());
            assertThat(api.get(path).json().at("/items")).as(path).isEqualTo(present);
            var future = api.get(question + "&as_of=2124-01-01");
            assertThat(future.json().at("/items")).as(question).isEqualTo(present);
            assertThat(future.at("/as_of"))
                    .as("a moment to come is taken back to the last write, which the answer names")
                    .isEqualTo(asOf);
        }
    }
}
