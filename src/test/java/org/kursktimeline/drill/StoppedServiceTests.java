package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kursktimeline.testing.Client;
import org.kursktimeline.testing.RawHttp;
import org.kursktimeline.testing.ServiceProcess;

/** Drill S21, short form: the service is told to end (SIGTERM) while posts and reads are under way. */
class StoppedServiceTests {

    private static final int CALLERS = 4;

    /** Answers by status, of the requests that were answered at all. */
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private final Map<String, Article> unanswered = new ConcurrentHashMap<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoIsBeingServedIsServedToTheEndAndNothingIsLostWhenToldToStop() throws Exception {
        try (var service = new ServiceProcess(
                folder,
                "--kursk.sample=false",
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0")) {
            var key = service.adminKey();
            var callers = Executors.newFixedThreadPool(2 * CALLERS);
            var running = new ArrayList<Future<?>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                running.add(callers.submit(() -> write(number, service.port(), key)));
                running.add(callers.submit(() -> read(service.port())));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 5 * CALLERS);
            var begun = new Article("begun-before-the-end");
            try (var slow = beginToPost(service.port(), key, begun)) {
                service.terminate();
                await().atMost(Duration.ofSeconds(20)).until(() -> refuses(service.port()));
                assertThat(finish(slow, begun)).startsWith("HTTP/1.1 201");
            }
            service.awaitEnd();
            for (var caller : running) {
                caller.get();
            }
            callers.shutdown();
            // who comes while the door closes is served, not accepted, or told to come again
            assertThat(statuses).containsKeys(200, 201);
            assertThat(statuses.keySet()).isSubsetOf(200, 201, 503);

            service.restart();
            unanswered.values().forEach(article -> repeat(article, service.port(), key));
            acknowledged.put(begun.url(), 201);
            var stored = new Client(service.port()).all("/v1/articles?limit=500");
            assertThat(stored)
                    .allSatisfy(article ->
                            assertThat(article.path("events").asInt()).isEqualTo(Article.EVENTS))
                    .extracting(article -> article.path("url").asString())
                    .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        }
    }

    private void write(int writer, int port, String key) {
        for (int n = 0; ; n++) {
            var article = new Article("writer-%d-article-%d".formatted(writer, n));
            try {
                int status = post(article, port, key).status();
                statuses.merge(status, 1, Integer::sum);
                if (status == 503) {
                    unanswered.put(article.url(), article);
                } else {
                    acknowledged.put(article.url(), status);
                }
            } catch (ConnectException ended) {
                return;
            } catch (IOException cut) {
                unanswered.put(article.url(), article);
            }
        }
    }

    private void read(int port) {
        while (true) {
            try {
                statuses.merge(RawHttp.get(port, "/v1/events?limit=50").status(), 1, Integer::sum);
            } catch (ConnectException ended) {
                return;
            } catch (IOException notAccepted) {
                Thread.onSpinWait();
            }
        }
    }

    private void repeat(Article article, int port, String key) {
        try {
            acknowledged.put(article.url(), post(article, port, key).status());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RawHttp.Answer post(Article article, int port, String key) throws IOException {
        return RawHttp.post(
                port,
                "/v1/articles",
                article.json().getBytes(StandardCharsets.UTF_8),
                headers(key, article).toArray(String[]::new));
    }

    private static List<String> headers(String key, Article article) {
        return List.of(
                "Authorization: Bearer " + key,
                "Content-Type: application/json",
                "Idempotency-Key: " + article.idempotencyKey());
    }

    /** Sends the head and half of the body, and waits until the service is busy with it. */
    private static Socket beginToPost(int port, String key, Article article) throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        var body = article.json().getBytes(StandardCharsets.UTF_8);
        var head = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                + "Content-Length: " + body.length + "\r\n" + String.join("\r\n", headers(key, article)) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        // the service asks for the body once it reads it: from here on the request is in flight
        var asked = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
        assertThat(new String(asked, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 100");
        socket.getOutputStream().write(body, 0, body.length / 2);
        return socket;
    }

    private static String finish(Socket socket, Article article) throws IOException {
        var body = article.json().getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean refuses(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }
}
