package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kursktimeline.core.Ids;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.testing.Api;
import org.kursktimeline.testing.ServiceTest;
import org.kursktimeline.timeline.EntryRows;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Drills S12 and S14, short forms, a database killed in the middle of an export, and 200 exports at once. */
@ServiceTest
@TestPropertySource(properties = {"kursk.export.patience=2s", "kursk.database.exports=3"})
@Timeout(120)
class BrokenExportsTests {

    private static final int EVENTS = 4_000;

    /** The loggers that hand nothing on to others. */
    private static final List<String> LOGGERS = List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.kursktimeline");

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("reader") JdbcClient reader;

    @Autowired
    @Qualifier("exports") Semaphore turns;

    private final String tag = "export-" + Ids.next();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private String path;

    /** Some 30 MB: more than the buffers between service and caller take. */
    @BeforeEach
    void storeManyEvents() {
        var row = EntryRows.Row.anEntry().has("tag:" + tag);
        new EntryRows(jdbc, journal, json).store(List.of(row));
        ManyEntries.copy(jdbc, row.id, EVENTS - 1, 1_500);
        path = "/v1/events?tag=" + tag + "&format=ndjson";
        log.start();
        LOGGERS.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).addAppender(log));
    }

    @AfterEach
    void deleteThem() {
        LOGGERS.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).detachAppender(log));
        jdbc.sql("DELETE FROM entry WHERE keys && ARRAY(SELECT id FROM entry_key WHERE key = 'tag:' || :tag)")
                .param("tag", tag)
                .update();
    }

    /** A caller who takes as little at a time as can be. */
    private Socket open(String... headers) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + String.join("", headers) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String begin(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);
    }

    /** All that still comes, whether the connection ends or is reset. */
    private static String rest(Socket socket) {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (IOException reset) {
            all.writeBytes(" reset".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private void awaitNothingRuns() {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(transactions()).isZero();
            assertThat(turns.availablePermits()).isEqualTo(3);
        });
    }

    /** How many transactions of exports the database sees. */
    private int transactions() {
        return reader.sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE application_name = 'kursk-timeline-exports' AND xact_start IS NOT NULL
                        """).query(Integer.class).single();
    }

    private List<String> errors() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void aWholeExportHasAllEventsAndItsLastChunk() throws IOException {
        try (var socket = open()) {
            var text = rest(socket);
            assertThat(text).endsWith("\r\n0\r\n\r\n");
            assertThat(text).contains("{\"end\":true,\"rows\":" + EVENTS + "}");
        }
        awaitNothingRuns();
    }

    @Test
    void whenTheDatabaseIsKilledTheFileIsVisiblyBroken() throws IOException {
        try (var socket = open()) {
            assertThat(begin(socket)).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
            assertThat(reader.sql("""
                                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                                    WHERE usename = current_user AND query LIKE 'FETCH%' AND pid <> pg_backend_pid()
                                    """).query(Integer.class).single()).isPositive();
            assertThat(rest(socket)).doesNotContain("\"end\":true").doesNotEndWith("0\r\n\r\n");
        }
        awaitNothingRuns();
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .filteredOn(line -> line.startsWith("An export of /v1/events broke off"))
                .hasSize(1);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                // a second server in one process, as in tests alone, has a name that the settings do not know
                .filteredOn(event -> !event.getLoggerName().endsWith("[dispatcherServlet]"))
                .as("one line, without a stack trace")
                .allSatisfy(event -> assertThat(event.getThrowableProxy())
                        .as(event.getLoggerName() + ": " + event.getFormattedMessage())
                        .isNull())
                .hasSize(1);
        assertThat(Api.withAdminKey(port).get(path + "&limit=3").text()).endsWith("{\"end\":true,\"rows\":3}\n");
    }

    @Test
    void whoGoesAwayStopsTheQueryAndLeavesNothingBehind() throws IOException {
        goAway(100);
        awaitNothingRuns();
        assertThat(errors()).isEmpty();
    }

    @Test
    @Tag("reliability")
    @Timeout(600)
    void aThousandWhoGoAwayLeaveNothingBehind() throws IOException {
        long begin = System.nanoTime();
        int refused = goAway(1_000);
        long gone = System.nanoTime();
        awaitNothingRuns();
        long end = System.nanoTime();
        assertThat(errors()).isEmpty();
        var withKey = "Authorization: Bearer " + ServiceTest.ADMIN_KEY + "\r\n";
        try (var one = open();
                var other = open();
                var third = open(withKey)) {
            for (var socket : List.of(one, other, third)) {
                assertThat(begin(socket))
                        .as("each connection of exports is free")
                        .startsWith("HTTP/1.1 200");
            }
        }
        awaitNothingRuns();
        new Figures("S14")
                .add("callers who went away", "1,000 in %.0f s".formatted((gone - begin) / 1e9))
                .add("refused in between, and asked again", "%,d".formatted(refused))
                .add("last transaction gone after the last caller", "%.1f s".formatted((end - gone) / 1e9))
                .add("connections kept, of three; errors logged", "0; 0")
                .write();
    }

    /** So many begin an export and cut the connection; returns how often one was refused and asked again. */
    private int goAway(int callers) throws IOException {
        int refused = 0;
        for (int gone = 0; gone < callers; ) {
            try (var socket = open()) {
                socket.setSoLinger(true, 0);
                if (begin(socket).startsWith("HTTP/1.1 200")) {
                    gone++;
                } else {
                    refused++;
                }
            }
        }
        return refused;
    }

    @Test
    void whoReadsTooSlowlyIsCutOffAndHoldsBackNobody() throws Exception {
        try (var one = open();
                var other = open()) {
            begin(one);
            begin(other);
            long slowest = 0;
            long end = System.nanoTime() + Duration.ofSeconds(25).toNanos();
            while (transactions() > 0 && System.nanoTime() < end) {
                long before = System.nanoTime();
                assertThat(Api.withAdminKey(port).get("/v1/events?limit=1").status())
                        .isEqualTo(200);
                slowest = Math.max(slowest, System.nanoTime() - before);
                one.getInputStream().readNBytes(100);
                other.getInputStream().readNBytes(100);
                Thread.sleep(50);
            }
            assertThat(transactions()).isZero();
            assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
            assertThat(rest(one)).doesNotContain("\"end\":true").doesNotEndWith("0\r\n\r\n");
            assertThat(rest(other)).doesNotContain("\"end\":true").doesNotEndWith("0\r\n\r\n");
        }
        assertThat(errors()).isEmpty();
    }

    @Test
    void anExportRunsAheadOfItsReaderByLessThanAMegabyte() throws IOException {
        try (var socket = open()) {
            begin(socket);
            awaitNothingRuns();
            assertThat(rest(socket)).hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void twoHundredAtOnceAreRefusedBeyondTheLimitAndReadsGoOn() throws IOException {
        var running = new ArrayList<>(List.of(open(), open()));
        for (var socket : running) {
            assertThat(begin(socket)).startsWith("HTTP/1.1 200");
        }
        var api = Api.withAdminKey(port).withKey("");
        var replies =
                IntStream.range(0, 198).parallel().mapToObj(i -> api.get(path)).toList();
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
            assertThat(reply.at("/detail")).contains("you run 2 exports already");
        });
        assertThat(api.get("/v1/events?limit=1").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);

        var withKey = "Authorization: Bearer " + ServiceTest.ADMIN_KEY + "\r\n";
        var third = open(withKey);
        running.add(third);
        assertThat(begin(third)).startsWith("HTTP/1.1 200");
        var beyondAll = Api.withAdminKey(port).get(path);
        assertThat(beyondAll.status()).isEqualTo(429);
        assertThat(beyondAll.at("/detail")).contains("as many exports as the service runs at once");
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        for (var socket : running) {
            socket.close();
        }
        awaitNothingRuns();
        assertThat(api.get(path + "&limit=1").status()).isEqualTo(200);
    }
}
