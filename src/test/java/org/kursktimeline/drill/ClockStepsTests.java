package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceProcess;
import org.kursktimeline.testing.SetClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    private static final int EDITS = 3;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, String> remembered = new LinkedHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile String lastToken = "0";

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
                set(clock.get(), ahead);
                written.addAll(writeAndFollow(api));
            }
            clock.get().set(HOUR.negated());
            service.terminate();
            service.awaitEnd();
            service.restart();
            written.addAll(writeAndFollow(api));

            var last = Instant.parse(
                    written.get(written.size() - 1).at("/recorded_at").asString());
            assertThat(Duration.between(Instant.now(), last))
                    .as("the clock was ahead, else this drill shows nothing")
                    .isBetween(HOUR.minusMinutes(10), HOUR);
            assertThat(ids(written)).doesNotHaveDuplicates();
            assertThat(changes(api, start)).isEqualTo(written);
            assertThat(written)
                    .extracting(
                            change -> Instant.parse(change.at("/recorded_at").asString()))
                    .isSorted();
            assertThat(recorded(written))
                    .allSatisfy(states -> assertThat(states).isSorted().doesNotHaveDuplicates());
            remembered.forEach(
                    (path, body) -> assertThat(api.get(path).text()).as(path).isEqualTo(body));
            new Figures("S15")
                    .add("steps of the clock", "+1 h, -1 h, -1 h, +2 h, and -2 h while the service was down")
                    .add("revisions written; recorded before the one before", "%,d; 0".formatted(written.size()))
                    .add("writes answered 503 and repeated", String.valueOf(repeated.get()))
                    .add("changes missed, repeated or told in another order", "0 of %,d".formatted(written.size()))
                    .add(
                            "ids of events that were made twice",
                            "0 of %,d".formatted(ids(written).size()))
                    .add("answers of a past moment that changed", "0 of %,d".formatted(remembered.size()))
                    .write();
        }
    }

    private static void set(SetClock clock, Duration ahead) throws Exception {
        clock.set(ahead);
        Thread.sleep(2_000); // by then every process of the server has seen it
    }

    /** What a follower was told while others wrote for some seconds, in its order. */
    private List<JsonNode> writeAndFollow(Api api) throws Exception {
        over.set(false);
        var since = api.get("/v1/events?limit=1").at("/change_token");
        var threads = Executors.newFixedThreadPool(WRITERS + 1);
        var follower = threads.submit(() -> follow(api, since));
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> threads.submit(() -> write(api, "writer-" + writer)))
                .toList();
        Thread.sleep(EACH.toMillis()); // the time under this clock, not a wait for something
        over.set(true);
        int states = 0;
        for (var writer : writers) {
            states += writer.get();
        }
        threads.shutdown();
        var told = follower.get();
        told.addAll(changes(api, lastToken));
        assertThat(told).hasSize(states);
        remember(api);
        return told;
    }

    /** Posts articles and edits their first event; returns how many states of events that made. */
    private int write(Api api, String writer) {
        int states = 0;
        while (!over.get()) {
            var article = new Article(writer + "-" + UUID.randomUUID());
            var posted = untilAnswered(
                    () -> api.post("/v1/articles", article.json(), "Idempotency-Key", article.idempotencyKey()));
            assertThat(posted.status()).as(posted.text()).isEqualTo(201);
            var events = api.get("/v1/articles/" + posted.at("/id") + "/events")
                    .json()
                    .at("/items");
            for (int n = 0; n < EDITS; n++) {
                var edit = "{\"title\": \"Corrected %d\", \"reason\": \"drill\"}".formatted(n);
                var path = "/v1/events/" + events.at("/0/id").asString();
                var key = article.idempotencyKey() + "-" + n;
                var edited = untilAnswered(() -> api.patch(path, edit, "If-Match", "*", "Idempotency-Key", key));
                assertThat(edited.status()).as(edited.text()).isEqualTo(200);
            }
            states += events.size() + EDITS;
        }
        return states;
    }

    /** Whatever waits while the server's clock is set forward has waited too long for it, and is told to come back. */
    private Api.Reply untilAnswered(Supplier<Api.Reply> call) {
        var reply = call.get();
        for (int n = 0; n < 20 && reply.status() == 503; n++) {
            repeated.incrementAndGet();
            reply = call.get();
        }
        return reply;
    }

    /** Follows by small pages and long polls until the writers are told to end; the rest is for the caller to read. */
    private List<JsonNode> follow(Api api, String since) {
        var told = new ArrayList<JsonNode>();
        lastToken = since;
        while (!over.get()) {
            var page = api.get("/v1/changes?limit=7&wait=1s&since=" + lastToken).json();
            page.at("/items").forEach(change -> told.add(withoutState(change)));
            lastToken = page.at("/change_token").asString();
        }
        return told;
    }

    /** All changes since then. */
    private static List<JsonNode> changes(Api api, String start) {
        var told = new ArrayList<JsonNode>();
        for (var since = start; ; ) {
            var page = api.get("/v1/changes?limit=500&since=" + since).json();
            page.at("/items").forEach(change -> told.add(withoutState(change)));
            since = page.at("/change_token").asString();
            if (!page.at("/more").asBoolean()) {
                return told;
            }
        }
    }

    /** The event in a change is as it is when asked. */
    private static JsonNode withoutState(JsonNode change) {
        return ((ObjectNode) change).without("event");
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

    private static List<UUID> ids(List<JsonNode> changes) {
        return changes.stream()
                .filter(change -> change.at("/revision").asInt() == 1)
                .map(change -> UUID.fromString(change.at("/id").asString()))
                .toList();
    }

    /** The instants at which states of each event were recorded, in the order of its revisions. */
    private static Collection<List<Instant>> recorded(List<JsonNode> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(change -> change.at("/revision").asInt()))
                .collect(Collectors.groupingBy(
                        change -> change.at("/id").asString(),
                        Collectors.mapping(
                                change ->
                                        Instant.parse(change.at("/recorded_at").asString()),
                                Collectors.toList())))
                .values();
    }
}
