package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.ChildService;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.ServiceProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Drills S1, short form, and S20: {@code kill -9} of the service while eight writers post articles. */
class KilledServiceTests {

    private static final Logger LOG = LoggerFactory.getLogger(KilledServiceTests.class);

    private static final int WRITERS = 8;
    private static final int KILLS = 5;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyAcknowledgedArticleIsWholeAndOnceAfterKills() throws Exception {
        long seed = System.nanoTime();
        var moments = new Random(seed);
        var restarts = new ArrayList<Duration>();
        try (var service = new ServiceProcess(
                folder,
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0")) {
            var writers = Executors.newFixedThreadPool(WRITERS);
            try {
                var running = new ArrayList<Future<?>>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    var key = service.adminKey();
                    running.add(writers.submit(() -> write(number, new Client(service.port()), key)));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitMoreArticles(running);
                    Thread.sleep(moments.nextInt(1000)); // the random moment, not a wait for something
                    service.kill();
                    restarts.add(service.restart());
                }
                over.set(true);
                for (var writer : running) {
                    writer.get();
                }
            } finally {
                writers.shutdownNow();
            }
            check(new Client(service.port()));
            checkForCorruption(service);
        }
        LOG.info(
                "S1: {} kills (seed {}), {} articles acknowledged, lost 0, double 0, {} had to be repeated; ready again after {}",
                KILLS,
                seed,
                acknowledged.size(),
                repeated,
                restarts);
    }

    /** Drill S20: what the facts give is what is recorded, and pages are the list. */
    private static void checkForCorruption(ServiceProcess service) throws IOException {
        var check = ChildService.run(service.data(), "refresh", "--check");
        assertThat(check.awaitEnd()).as(check.output()).isZero();
        var client = new Client(service.port());
        assertThat(client.all("/v1/events?limit=7")).isEqualTo(client.all("/v1/events?limit=500"));
        Amcheck.run(service.data());
    }

    /** Posts article after article; what got no answer is repeated with the same key until it has one. */
    private void write(int writer, Client client, String key) {
        for (int n = 0; !over.get(); n++) {
            var article = new Article("writer-%d-article-%d".formatted(writer, n));
            acknowledged.put(article.url(), postUntilAnswered(client, key, article));
        }
    }

    private String postUntilAnswered(Client client, String key, Article article) {
        for (boolean first = true; ; first = false) {
            try {
                var answer = client.post(key, article.json(), article.idempotencyKey());
                if (answer.statusCode() == 201) {
                    return client.read(answer).path("id").asString("");
                }
                // the pool may be caught without connections while the database server is replaced
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            } catch (IOException killed) {
                repeated.addAndGet(first ? 1 : 0);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitMoreArticles(List<Future<?>> writers) {
        int before = acknowledged.size();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .failFast(() -> {
                    for (var writer : writers) {
                        if (writer.isDone()) {
                            writer.get(); // tells what it met
                        }
                    }
                })
                .until(() -> acknowledged.size() >= before + WRITERS);
    }

    private void check(Client client) throws IOException {
        var stored = new HashMap<String, String>();
        for (var article : client.all("/v1/articles?limit=500")) {
            var url = article.path("url").asString("");
            assertThat(stored.put(url, article.path("id").asString("")))
                    .as("%s is there twice", url)
                    .isNull();
            assertThat(article.path("events").asInt(-1)).as(url).isEqualTo(Article.EVENTS);
        }
        assertThat(stored).isEqualTo(acknowledged);

        var eventsOf = new HashMap<String, List<JsonNode>>();
        for (var event : client.all("/v1/events?limit=500&include=claims")) {
            assertThat(event.path("claims").size()).as(event.toString()).isEqualTo(1);
            var claim = event.path("claims").get(0);
            assertThat(claim.path("figures").size()).as(event.toString()).isEqualTo(1);
            eventsOf.computeIfAbsent(claim.path("article").path("id").asString(""), id -> new ArrayList<>())
                    .add(event);
        }
        assertThat(eventsOf.keySet()).containsExactlyInAnyOrderElementsOf(stored.values());
        assertThat(eventsOf.values()).allSatisfy(events -> assertThat(events).hasSize(Article.EVENTS));
    }
}
