package org.kursktimeline.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.kursktimeline.testing.Api;

/** Callers who ask for lists at a steady pace and note how long each answer took, in microseconds. */
final class OtherReaders implements AutoCloseable {

    private static final int CALLERS = 4;

    /** Answers of some two seconds. */
    private static final int WINDOW = 200;

    private static final List<String> PATHS =
            List.of("/v1/events?limit=5", "/v1/facets?from=2024-08-15&to=2024-08-15", "/v1/entities?q=sudzha");

    private final Api api;
    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private List<ScheduledFuture<?>> running = List.of();

    OtherReaders(Api api) {
        this.api = api;
    }

    void begin() {
        times.clear();
        running = IntStream.range(0, CALLERS)
                .<ScheduledFuture<?>>mapToObj(n -> callers.scheduleAtFixedRate(
                        () -> ask(PATHS.get(n % PATHS.size())), n * 10L, 40, TimeUnit.MILLISECONDS))
                .toList();
    }

    private void ask(String path) {
        long begin = System.nanoTime();
        assertThat(api.get(path).status()).isEqualTo(200);
        times.add((System.nanoTime() - begin) / 1_000);
    }

    /** Ends the asking; fails with what a caller met. */
    List<Long> end() throws ExecutionException, InterruptedException {
        for (var caller : running) {
            if (caller.isDone()) {
                caller.get();
            }
            caller.cancel(false);
        }
        return List.copyOf(times);
    }

    List<Long> during(Duration time) throws ExecutionException, InterruptedException {
        begin();
        Thread.sleep(time.toMillis());
        return end();
    }

    /** Of each few seconds; of those the middle one, since whatever else runs on a machine comes in bursts. */
    static long p99(List<Long> micros) {
        var each = IntStream.range(0, Math.max(1, micros.size() / WINDOW))
                .mapToObj(n -> micros.subList(n * WINDOW, Math.min(micros.size(), (n + 1) * WINDOW)))
                .map(window -> sorted(window).get(window.size() * 99 / 100))
                .toList();
        return sorted(each).get(each.size() / 2);
    }

    /** Fails when 99 % took more than a fifth longer than before, on a fast machine 3 ms. */
    static void assertUnimpaired(List<Long> before, List<Long> beside) {
        assertThat(p99(beside))
                .as("µs, after %s", summary(before))
                .isLessThan(Math.max(p99(before) * 12 / 10, p99(before) + 3_000));
    }

    static String summary(List<Long> micros) {
        var sorted = sorted(micros);
        return "%,d answers, median %.1f ms, 99 %% of two seconds within %.1f ms"
                .formatted(sorted.size(), sorted.get(sorted.size() / 2) / 1e3, p99(micros) / 1e3);
    }

    /** Of times in milliseconds. */
    static String seconds(List<Long> millis) {
        var sorted = sorted(millis);
        return "after %.1f s to %.1f s, median %.1f s"
                .formatted(
                        sorted.get(0) / 1e3, sorted.get(sorted.size() - 1) / 1e3, sorted.get(sorted.size() / 2) / 1e3);
    }

    private static List<Long> sorted(List<Long> times) {
        return times.stream().sorted().toList();
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
