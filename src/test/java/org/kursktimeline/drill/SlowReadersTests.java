package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drill S12: 200 exports are read at 1 KB a second, two by each of a hundred keys, while others ask for lists. The
 * short form is in {@link BrokenExportsTests}.
 */
@Tag("reliability")
@Timeout(600)
class SlowReadersTests {

    private static final int SLOW = 200;
    private static final int SHIPPED = 8;
    private static final String PATH = "/v1/events?type=battle.armed_clash&format=ndjson";
    private static final int ROUNDS = 3;
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** What a caller may lag behind, and then how long one write may get nowhere. */
    private static final Duration LONGEST = Duration.ofSeconds(30 + 10 + 60);

    @TempDir
    Path folder;

    @Test
    void ofTwoHundredSlowReadersAFewAreServedAndOthersDoNotNotice() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var service = start(postgres);
                var others = new OtherReaders(new Api(service.port(), ""))) {
            var admin = new Api(service.port(), service.adminKey());
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            ManyEntries.copy(jdbc, event(admin), 3_000, 500);
            var keys = keys(admin);
            var before = new ArrayList<Long>();
            var beside = new ArrayList<Long>();
            var exports = new WatchedExports(jdbc, admin);
            others.during(QUIET.multipliedBy(4)); // warms up
            for (int round = 0; round < ROUNDS; round++) {
                before.addAll(alone(others, exports));
                others.begin();
                try (var slow = new SlowReaders(1_024).ask(service.port(), PATH, keys)) {
                    await().atMost(Duration.ofSeconds(20)).until(() -> exports.look() == SHIPPED);
                    refusesMore(admin, keys.get(0), PATH);
                    await().atMost(LONGEST).until(() -> exports.look() == 0);
                    beside.addAll(others.end());
                    assertThat(slow.rest()).hasSize(SLOW).noneMatch(rest -> rest.contains("\"end\":true"));
                }
            }
            assertThat(exports.times()).as("served, all rounds").hasSize(ROUNDS * SHIPPED);
            new Figures("S12 as shipped")
                    .add("slow readers at once, rounds", "%d of 8 MB each, %d".formatted(SLOW, ROUNDS))
                    .add("served at once, the others answered 429", Integer.toString(SHIPPED))
                    .add("cut off", "all, " + OtherReaders.seconds(exports.times()))
                    .add("others alone", OtherReaders.summary(before))
                    .add(
                            "others from the moment that the 200 ask until the last is cut off",
                            OtherReaders.summary(beside))
                    .write();
            OtherReaders.assertUnimpaired(before, beside);
        }
    }

    @Test
    void whenAllTwoHundredAreServedEachIsCutOffAndOthersDoNotNotice() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var service = start(
                        postgres,
                        "--kursk.database.exports=" + SLOW,
                        "--spring.datasource.hikari.connection-timeout=20000",
                        // a thread waits with each export
                        "--server.tomcat.threads.max=" + (SLOW + 100));
                var others = new OtherReaders(new Api(service.port(), ""))) {
            var admin = new Api(service.port(), service.adminKey());
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            ManyEntries.copy(jdbc, event(admin), 3_000, 500);
            var keys = keys(admin);

            var before = new ArrayList<Long>();
            var opening = new ArrayList<Long>();
            var beside = new ArrayList<Long>();
            var exports = new WatchedExports(jdbc, admin);
            openConnections(service.port(), PATH, keys, jdbc, admin);
            others.during(QUIET.multipliedBy(4)); // warms up
            for (int round = 0; round < ROUNDS; round++) {
                before.addAll(alone(others, exports));
                others.begin();
                try (var slow = new SlowReaders(1_024).ask(service.port(), PATH, keys)) {
                    await().atMost(Duration.ofSeconds(60)).until(() -> exports.look() == SLOW);
                    opening.addAll(others.end());
                    refusesMore(admin, keys.get(0), PATH);
                    others.begin();
                    await().atMost(LONGEST).until(() -> exports.look() < SLOW);
                    beside.addAll(others.end());
                    await().atMost(LONGEST).until(() -> exports.look() == 0);
                    assertThat(slow.rest())
                            .hasSize(SLOW)
                            .allSatisfy(rest -> assertThat(rest)
                                    .doesNotContain("\"end\":true")
                                    .doesNotEndWith("0\r\n\r\n"));
                }
                assertThat(admin.get(PATH + "&limit=3").text()).endsWith("{\"end\":true,\"rows\":3}\n");
            }

            var times = exports.times();
            assertThat(times).hasSize(ROUNDS * SLOW);
            new Figures("S12")
                    .add("slow readers at once, rounds", "%d of 8 MB each, %d".formatted(SLOW, ROUNDS))
                    .add("cut off", "all, " + OtherReaders.seconds(times))
                    .add("oldest `xact_start` of an export", "%.1f s".formatted(times.get(times.size() - 1) / 1e3))
                    .add("others alone", OtherReaders.summary(before))
                    .add("others beside 200 that are held up", OtherReaders.summary(beside))
                    .add("others while 200 exports begin", OtherReaders.summary(opening))
                    .add("heap, most in use of the 384 MB that it may take", "%d MB".formatted(exports.heap() >> 20))
                    .write();
            OtherReaders.assertUnimpaired(before, beside);
        }
    }

    @Test
    void whoReadsAByteASecondForAMinuteTroublesNobody() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var service = start(postgres);
                var others = new OtherReaders(new Api(service.port(), ""));
                var slow = new SlowReaders(1)) {
            var admin = new Api(service.port(), service.adminKey());
            var exports = new WatchedExports(JdbcClient.create(postgres.getPostgresDatabase()), admin);
            ManyEntries.copy(JdbcClient.create(postgres.getPostgresDatabase()), event(admin), 3_000, 500);
            others.during(QUIET); // warms up
            var before = others.during(Duration.ofSeconds(20));
            slow.ask(service.port(), PATH, List.of(admin.key(), admin.key()));
            slow.ask(service.port(), "/v1/events?limit=500", Collections.nCopies(20, admin.key()));
            await().until(() -> exports.look() == 2);
            var beside = others.during(Duration.ofMinutes(1));
            assertThat(exports.look()).as("exports still open").isZero();
            OtherReaders.assertUnimpaired(before, beside);
            new Figures("a byte a second")
                    .add("others alone", OtherReaders.summary(before))
                    .add("others beside two exports and twenty lists read so", OtherReaders.summary(beside))
                    .write();
        }
    }

    /** Exports are looked for as often as later on, when some run: the looking costs both alike. */
    private static List<Long> alone(OtherReaders others, WatchedExports exports) throws Exception {
        long begin = System.nanoTime();
        others.begin();
        await().atMost(LONGEST).until(() -> exports.look() == 0 && System.nanoTime() - begin > QUIET.toNanos());
        return others.end();
    }

    private ServiceProcess start(EmbeddedPostgres postgres, String... more) throws Exception {
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0"));
        settings.addAll(List.of(more));
        return new ServiceProcess(folder, settings.toArray(String[]::new));
    }

    /** The first round only fills the pool: while 200 connections are made the first readers are cut off already. */
    private static void openConnections(int port, String path, List<String> keys, JdbcClient jdbc, Api admin)
            throws Exception {
        var exports = new WatchedExports(jdbc, admin);
        try (var slow = new SlowReaders(1_024).ask(port, path, keys)) {
            await().atMost(LONGEST)
                    .until(() -> exports.look() == 0 && exports.times().size() == SLOW);
            slow.rest();
        }
    }

    private static UUID event(Api admin) {
        var posted = admin.post("/v1/articles", new Article("slow-readers").json());
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return UUID.fromString(admin.get("/v1/events?limit=1").at("/items/0/id"));
    }

    /** Each of a hundred twice. */
    private static List<String> keys(Api admin) {
        return IntStream.range(0, SLOW / 2)
                .mapToObj(n -> key(admin))
                .flatMap(key -> Stream.of(key, key))
                .toList();
    }

    private static String key(Api admin) {
        var made = admin.post("/v1/api-keys", "{\"name\": \"slow\", \"scopes\": [\"articles:read_body\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/key");
    }

    /** The third of a key that runs two, and the 201st of all. */
    private static void refusesMore(Api admin, String busy, String path) {
        for (var refused : List.of(admin.withKey(busy).get(path), admin.get(path))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        }
    }
}
