package org.kursktimeline.timeline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kursktimeline.timeline.EntryRows.Row.anEntry;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.journal.ChangeToken;
import org.kursktimeline.journal.Position;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.kursktimeline.timeline.Questions;
import org.kursktimeline.timeline.TimelineQueries;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.read.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ChangesWatchTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    EntryRows entries;

    @Autowired
    Changes changes;

    @Autowired
    ChangesWatch watch;

    @Autowired
    Timeline timeline;

    @Autowired
    TimelineQueries queries;

    @Autowired
    HikariDataSource writerPool;

    @Autowired
    @Qualifier("reader") HikariDataSource readerPool;

    private final String tag = "watch-" + Ids.next();
    private Api reader;
    private String start;

    @BeforeEach
    void open() {
        reader = Api.withAdminKey(port).withKey("");
        start = reader.get("/v1/events?limit=1").at("/change_token");
    }

    private EntryRows.Row mine() {
        return anEntry().has("tag:" + tag);
    }

    private CompletableFuture<Api.Reply> waiting(Api caller, String time) {
        var path = "/v1/changes?tag=" + tag + "&since=" + start + "&wait=" + time;
        return CompletableFuture.supplyAsync(() -> caller.get(path), work -> new Thread(work).start());
    }

    private TimelineQuery query() {
        return queries.read("/v1/changes", Questions.params("tag=" + tag), Actor.ANONYMOUS);
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsSomethingMatches() throws Exception {
        var reply = waiting(reader, "30s");
        Thread.sleep(300);
        entries.store(List.of(anEntry().has("tag:another-" + tag)));
        Thread.sleep(700);
        assertThat(reply).isNotDone();
        var row = mine();
        entries.store(List.of(row));
        var page = reply.get(3, TimeUnit.SECONDS).json();
        assertThat(page.at("/items/0/id").asString()).isEqualTo(row.id.toString());
        assertThat(page.get("items").size()).isEqualTo(1);
    }

    @Test
    void whatIsThereAlreadyIsAnsweredAtOnce() throws Exception {
        entries.store(List.of(mine()));
        assertThat(waiting(reader, "30s")
                        .get(5, TimeUnit.SECONDS)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void afterTheTimeAnEmptyPageSaysHowFarItLooked() throws Exception {
        var reply = waiting(reader, "1s");
        entries.store(List.of(anEntry()));
        var page = reply.get(5, TimeUnit.SECONDS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().get("items")).isEmpty();
        assertThat(number(page.at("/change_token"))).isGreaterThan(number(start));
    }

    @Test
    void hundredsWaitWithoutThreadOrConnectionAndAllAreTold() throws Exception {
        var bare = changes.page(query(), ChangeToken.parse(start).orElseThrow());
        int threads = Thread.activeCount();
        var waiting = IntStream.range(0, 500)
                .mapToObj(n -> watch.next(query(), bare, LONG, caller("caller-" + n % 100)))
                .toList();
        Thread.sleep(500);
        assertThat(Thread.activeCount()).isLessThan(threads + 10);
        assertThat(List.of(writerPool, readerPool))
                .allSatisfy(pool -> assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                        .isLessThan(2));
        var row = mine();
        entries.store(List.of(row));
        for (var one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS).items()).hasSize(1);
        }
    }

    @Test
    void moreThanTwentyOfOneCallerAreRefused() throws Exception {
        var waiting = new ArrayList<CompletableFuture<Api.Reply>>();
        for (int n = 0; n < 20; n++) {
            waiting.add(waiting(reader, "20s"));
        }
        Thread.sleep(1_500);
        var refused = waiting(reader, "20s").get(5, TimeUnit.SECONDS);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        var another = waiting(Api.withAdminKey(port), "1s").get(5, TimeUnit.SECONDS);
        assertThat(another.status()).isEqualTo(200);
        entries.store(List.of(mine()));
        for (var one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(waiting(reader, "1s").get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void whoHasHungUpLeavesHisPlaceToOthers() throws Exception {
        var left = new ArrayList<Socket>();
        for (int n = 0; n < 20; n++) {
            left.add(asking("20s", 1));
        }
        Thread.sleep(1_500);
        assertThat(waiting(reader, "20s").get(5, TimeUnit.SECONDS).status()).isEqualTo(429);
        for (var one : left) {
            one.close();
        }
        Thread.sleep(2_500);
        var more = new ArrayList<CompletableFuture<Api.Reply>>();
        for (int n = 0; n < 20; n++) {
            more.add(waiting(reader, "20s"));
        }
        Thread.sleep(1_500);
        assertThat(more).noneMatch(CompletableFuture::isDone);
        entries.store(List.of(mine()));
        for (var one : more) {
            assertThat(one.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    @Test
    void whoHasSentHisNextRequestAlreadyIsThereForBoth() throws Exception {
        try (var both = asking("20s", 2)) {
            Thread.sleep(2_500);
            assertThat(both.getInputStream().available()).isZero();
            entries.store(List.of(mine()));
            var answers = new String(both.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void whoSaysNoMoreButListensIsAnsweredSoon() throws Exception {
        try (var half = asking("20s", 1)) {
            half.shutdownOutput();
            half.setSoTimeout(5_000);
            assertThat(half.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        }
    }

    /** A connection on which a page is asked for so often in a row; the last is to be the end of it. */
    private Socket asking(String time, int times) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var line =
                "GET /v1/changes?tag=" + tag + "&since=" + start + "&wait=" + time + " HTTP/1.1\r\nHost: localhost\r\n";
        var all = (line + "\r\n").repeat(times - 1) + line + (times > 1 ? "Connection: close\r\n" : "") + "\r\n";
        socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static ChangesWatch.Caller caller(String name) {
        return new ChangesWatch.Caller(name, () -> false);
    }

    @Test
    void thereIsRoomForSoManyInAll() {
        var small = new ChangesWatch(changes, timeline, new ChangesProperties(2, 2));
        small.start();
        var bare = changes.page(query(), ChangeToken.parse(start).orElseThrow());
        var first = small.next(query(), bare, LONG, caller("a"));
        small.next(query(), bare, LONG, caller("b"));
        assertThatThrownBy(() -> small.next(query(), bare, LONG, caller("c"))).isInstanceOf(ProblemException.class);
        first.cancel(false);
        assertThat(small.next(query(), bare, LONG, caller("c"))).isNotDone();
        small.stop();
    }

    @Test
    void whoWaitsIsLetGoWhenTheServiceStops() throws Exception {
        var stopped = new ChangesWatch(changes, timeline, new ChangesProperties(10, 10));
        stopped.start();
        var bare = changes.page(query(), ChangeToken.parse(start).orElseThrow());
        var waiting = stopped.next(query(), bare, LONG, caller("a"));
        stopped.stop();
        assertThat(waiting.get(1, TimeUnit.SECONDS)).isSameAs(bare);
        assertThat(stopped.next(query(), bare, LONG, caller("a"))).isCompletedWithValue(bare);
        stopped.start();
        var again = stopped.next(query(), bare, LONG, caller("a"));
        entries.store(List.of(mine()));
        assertThat(again.get(5, TimeUnit.SECONDS).items()).hasSize(1);
        stopped.stop();
    }

    @Test
    void whatGoesWrongWhileWaitingIsToldToWhomWaits() {
        var foreign = new ChangeToken(new Position(1, Instant.EPOCH.plusSeconds(1)), null);
        var waiting = watch.next(query(), new ChangesPage(List.of(), foreign, false, Position.NONE), LONG, caller("d"));
        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOKEN_EXPIRED));
    }

    private static long number(String token) {
        return ChangeToken.parse(token).orElseThrow().position().number();
    }
}
