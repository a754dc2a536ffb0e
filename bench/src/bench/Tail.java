package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The share of requests above 50 ms at half of the greatest throughput. Requests are due at even times whether or not the
 * ones before are answered, and their time runs from when they were due, so that a pause counts for all that it holds up.
 */
final class Tail {

    private static final int CLIENTS = 8;
    private static final int SECONDS = 20;
    private static final List<String> MIX = List.of(
            "/v1/events?limit=50",
            "/v1/events?type=explosion&limit=50",
            "/v1/events?place=sudzha&limit=50",
            "/v1/events?type=explosion&place=sudzha&limit=50",
            "/v1/events?from=2024-12-01&to=2024-12-31&limit=50");

    private Tail() {}

    static void measure(Service service, Report report) throws Exception {
        double greatest = greatest(service);
        double rate = greatest / 2;
        var late = new Sample();
        for (int round = 0; round < 3; round++) {
            var times = at(rate, service);
            late.add(100.0 * times.stream().filter(millis -> millis > 50).count() / times.size());
        }
        report.add(
                String.format(Locale.ROOT, "above 50 ms at %.0f/s, half of the greatest", rate),
                "%",
                late,
                "<= 1 %",
                late.median() <= 1);
    }

    private static double greatest(Service service) throws Exception {
        return Timed.perSecond(CLIENTS, 5_000, () -> {
            var http = new Connection(service.port());
            return new Timed.Step() {
                private int n;

                @Override
                public void run() throws Exception {
                    ask(http, n++);
                }

                @Override
                public void close() throws Exception {
                    http.close();
                }
            };
        });
    }

    private static void ask(Connection http, int n) throws Exception {
        var answer = http.get(MIX.get(n % MIX.size()));
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer.status());
        }
    }

    /** Milliseconds from when each request was due. */
    private static List<Double> at(double rate, Service service) throws Exception {
        var times = new ConcurrentLinkedQueue<Double>();
        var free = new ConcurrentLinkedQueue<Connection>();
        var pool = Executors.newFixedThreadPool(64);
        int many = (int) (rate * SECONDS);
        long begin = System.nanoTime();
        var asked = new ArrayList<java.util.concurrent.Future<Void>>();
        for (int n = 0; n < many; n++) {
            long due = begin + (long) (n * 1e9 / rate);
            int number = n;
            while (System.nanoTime() < due) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
            asked.add(pool.submit(() -> {
                var http = free.poll();
                if (http == null) {
                    http = new Connection(service.port());
                }
                ask(http, number);
                times.add((System.nanoTime() - due) / 1e6);
                free.add(http);
                return null;
            }));
        }
        for (var answer : asked) {
            answer.get();
        }
        pool.shutdown();
        for (var http : free) {
            http.close();
        }
        return List.copyOf(times);
    }
}
