package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ChildService;
import org.kursktimeline.testing.ServiceProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An entity of many events is renamed while others read and write; then once more, with a kill in the middle. More
 * events by {@code -Dkursk.refresh.events=300000}.
 */
class RenameUnderLoadTests {

    private static final Logger LOG = LoggerFactory.getLogger(RenameUnderLoadTests.class);

    private static final int EVENTS = Integer.getInteger("kursk.refresh.events", 2_000);
    private static final int PER_ARTICLE = 200;
    private static final String ENTITY = "/v1/entities/the-unit";

    @TempDir
    Path folder;

    /** Times in milliseconds of what was answered as it should be; anything else fails its caller. */
    private static final class Load {

        private final ConcurrentLinkedQueue<Long> reads = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Long> writes = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Future<?>> callers = new ArrayList<>();
        private final ExecutorService threads = Executors.newFixedThreadPool(2);

        Load(Api api, String name, boolean mayBreak) {
            callers.add(threads.submit(
                    () -> repeat(reads, 200, mayBreak, n -> api.get("/v1/events?entity=the-unit&limit=20"))));
            callers.add(threads.submit(() ->
                    repeat(writes, 201, mayBreak, n -> api.post("/v1/articles", new Article(name + "-" + n).json()))));
        }

        private Void repeat(
                ConcurrentLinkedQueue<Long> times,
                int status,
                boolean mayBreak,
                java.util.function.IntFunction<Api.Reply> call)
                throws InterruptedException {
            for (int n = 0; !over.get(); n++) {
                long begin = System.nanoTime();
                try {
                    var reply = call.apply(n);
                    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
                    times.add((System.nanoTime() - begin) / 1_000_000);
                } catch (UncheckedIOException killed) {
                    assertThat(mayBreak).as("%s", killed).isTrue();
                }
                Thread.sleep(20);
            }
            return null;
        }

        /** Waits until so many reads and so many writes were answered. */
        void awaitCalls(int calls) {
            await().atMost(Duration.ofMinutes(2))
                    .failFast(() -> callers.stream().anyMatch(Future::isDone))
                    .until(() -> reads.size() >= calls && writes.size() >= calls);
        }

        void end() throws Exception {
            over.set(true);
            for (var caller : callers) {
                caller.get();
            }
            threads.shutdown();
        }

        static String summary(ConcurrentLinkedQueue<Long> times) {
            var sorted = times.stream().sorted().toList();
            return sorted.isEmpty()
                    ? "none"
                    : "%d, median %d ms, 99 %% within %d ms, longest %d ms"
                            .formatted(
                                    sorted.size(),
                                    sorted.get(sorted.size() / 2),
                                    sorted.get(sorted.size() * 99 / 100),
                                    sorted.get(sorted.size() - 1));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void allItsEventsFollowWhileOthersReadAndWriteAndAlsoAfterAKill() throws Exception {
        try (var service = new ServiceProcess(
                folder,
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0")) {
            var api = new Api(service.port(), service.adminKey());
            fill(api);
            var quiet = new Load(api, "quiet", false);
            quiet.awaitCalls(50); // what the load takes without a refresh
            quiet.end();

            var load = new Load(api, "beside", false);
            long begin = System.nanoTime();
            rename(api, "First name");
            double answered = seconds(begin);
            awaitRefresh(api);
            double lag = seconds(begin);
            load.end();
            assertThat(namesIn(api)).containsOnly("First name");
            LOG.info(
                    "{} events renamed: answered after {} s, all derived after {} s ({} a second)\n"
                            + "  reads  {}\n  before {}\n  writes {}\n  before {}",
                    EVENTS,
                    answered,
                    lag,
                    Math.round(EVENTS / lag),
                    Load.summary(load.reads),
                    Load.summary(quiet.reads),
                    Load.summary(load.writes),
                    Load.summary(quiet.writes));

            var broken = new Load(api, "broken", true);
            rename(api, "Second name");
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isUnderWay(api));
            service.kill();
            service.restart();
            assertThat(api.get(ENTITY).at("/refresh"))
                    .as("killed before the end")
                    .isEqualTo("pending");
            awaitRefresh(api);
            broken.end();
            assertThat(namesIn(api)).containsOnly("Second name");
            assertThat(revisionsIn(api)).containsOnly(3);

            var check = ChildService.run(service.data(), "refresh", "--check");
            assertThat(check.awaitEnd()).as(check.output()).isZero();
        }
    }

    private static void fill(Api api) {
        created(api.post("/v1/entities", """
                {"kind": "unit", "slug": "the-unit", "name": "The unit"}"""));
        for (int article = 0; article * PER_ARTICLE < EVENTS; article++) {
            int number = article;
            var events = IntStream.range(0, Math.min(PER_ARTICLE, EVENTS - article * PER_ARTICLE))
                    .mapToObj(n -> """
                            {"ref": "e%1$d", "type": "battle.armed_clash", "title": "Clash %2$d-%1$d", "when": "2024-08-15",
                             "participants": [{"entity": "the-unit", "role": "actor"}], "claims": [{}]}
                            """.formatted(n, number))
                    .collect(Collectors.joining(","));
            created(api.post("/v1/articles", """
                    {"url": "https://many.example/%d", "title": "Many clashes", "match": "never",
                     "source": {"name": "Many", "kind": "newspaper"}, "published_at": "2024-08-16T10:00:00Z",
                     "body": "Clashes.", "events": [%s]}
                    """.formatted(number, events)));
        }
    }

    private static void rename(Api api, String name) {
        var patched = api.patch(
                ENTITY,
                "{\"name\": \"%s\", \"reason\": \"now %s\"}".formatted(name, name),
                "If-Match",
                api.get(ENTITY).header("ETag"));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.at("/refresh")).isEqualTo("pending");
    }

    private static boolean isUnderWay(Api api) {
        return api.get("/v1/audit?action=event.derived&limit=1")
                .at("/items/0/reason")
                .equals("now Second name");
    }

    private static void awaitRefresh(Api api) {
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !api.get(ENTITY).json().has("refresh"));
    }

    private static List<String> namesIn(Api api) {
        return values(api, "/participants/0/entity/name").stream().distinct().toList();
    }

    private static List<Integer> revisionsIn(Api api) {
        return values(api, "/revision").stream()
                .distinct()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> values(Api api, String pointer) {
        var values = new ArrayList<String>();
        for (var next = "/v1/events?entity=the-unit&limit=500"; !next.isEmpty(); ) {
            var page = api.get(next);
            page.json()
                    .at("/items")
                    .forEach(event -> values.add(event.at(pointer).asString()));
            next = page.at("/next");
        }
        assertThat(values).hasSize(EVENTS);
        return values;
    }

    private static void created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
    }
}
