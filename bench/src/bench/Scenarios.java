package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kinds of pages on a data folder that {@code bench/load.sh} has filled, each in alternation with the service's own SQL
 * by JDBC. A pair is timed only when both give the same ids in the same order.
 */
public final class Scenarios {

    private static final int CLIENTS = 4;
    private static final int SLICE_MILLIS = 500;
    private static final int WARM_UP_MILLIS = 12_000;
    private static final List<String> PATHS = List.of(
            "/v1/events?limit=50",
            "/v1/events?type=explosion&limit=50",
            "/v1/events?place=sudzha&limit=50",
            "/v1/events?entity=generated-0&limit=50",
            "/v1/events?entity=generated-300&limit=50",
            "/v1/events?type=explosion&place=sudzha&limit=50",
            "/v1/events?near=51.19,35.27&radius=25km&limit=50",
            "/v1/events?q=attack&limit=50",
            "/v1/events?from=2024-12-01&to=2024-12-31&limit=50",
            "/v1/events?as_of=2025-02-03T00:00:00Z&limit=50",
            "/v1/events?as_of=2025-02-03T00:00:00Z&place=sudzha&limit=50");

    private final JsonMapper json = JsonMapper.builder().build();

    public static void main(String[] args) throws Exception {
        var options = Options.parse(args);
        var report = new Report();
        try (var service = Service.start(options)) {
            warmUp(service);
            for (var path : PATHS) {
                new Scenarios().run(path, service, options, report);
            }
        }
        report.print();
        System.out.println("\nwritten to " + report.write(options.results()));
    }

    /** All kinds of requests, so that the first is not timed with code that is still interpreted. */
    private static void warmUp(Service service) throws Exception {
        Parallel.seconds(CLIENTS, () -> {
            try (var http = new Connection(service.port())) {
                long end = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
                for (int n = 0; System.nanoTime() < end; n++) {
                    http.get(PATHS.get(n % 9)); // the two of the past are slow and would take all the time
                }
            }
            return null;
        });
    }

    private void run(String path, Service service, Options options, Report report) throws Exception {
        CapturedSql sql;
        try (var http = new Connection(service.port());
                var superuser = service.database("postgres")) {
            sql = CapturedSql.of(List.of(path), http, service.data(), superuser).get(0);
        }
        var difference = difference(path, sql, service);
        if (!difference.isEmpty()) {
            System.out.println("NOT TIMED " + path + ": " + difference);
            return;
        }
        var ours = new Sample();
        var ceiling = new Sample();
        for (int round = -1; round < options.rounds(); round++) {
            double one = overHttp(path, service);
            double other = overJdbc(sql, service);
            if (round >= 0) { // the first warms up
                ours.add(one);
                ceiling.add(other);
            }
        }
        double ratio = ours.median() / ceiling.median();
        report.add(
                path,
                "/s",
                ours,
                ceiling,
                "the same SQL, prepared, by JDBC",
                "ratio >= 0.35 of fast SQL",
                ratio >= 0.35);
    }

    /** Why the two may not be compared; empty when they may. */
    private String difference(String path, CapturedSql sql, Service service) throws Exception {
        var ids = new ArrayList<String>();
        var rows = new ArrayList<String>();
        try (var http = new Connection(service.port());
                var session = service.database("kursk_reader");
                var statement = sql.prepare(session);
                var result = statement.executeQuery()) {
            var answer = http.get(path);
            if (answer.status() != 200) {
                return "answered " + answer.status() + " " + answer.text();
            }
            json.readTree(answer.body())
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asString("")));
            while (result.next()) {
                rows.add(result.getString("event_id"));
            }
        }
        return ids.size() == 50 && rows.size() >= 50 && rows.subList(0, 50).equals(ids)
                ? ""
                : String.format(Locale.ROOT, "%d items by HTTP, %d rows by SQL, or other ids", ids.size(), rows.size());
    }

    private double overHttp(String path, Service service) throws Exception {
        int length;
        try (var http = new Connection(service.port())) {
            length = http.get(path).body().length;
        }
        var done = new AtomicInteger();
        double seconds = Parallel.seconds(CLIENTS, () -> {
            try (var http = new Connection(service.port())) {
                for (long end = System.nanoTime() + SLICE_MILLIS * 1_000_000L; System.nanoTime() < end; ) {
                    var answer = http.get(path);
                    if (answer.status() != 200 || answer.body().length != length) {
                        throw new IllegalStateException("answered " + answer.status() + ", " + answer.body().length);
                    }
                    done.incrementAndGet();
                }
            }
            return null;
        });
        return done.get() / seconds;
    }

    private double overJdbc(CapturedSql sql, Service service) throws Exception {
        var done = new AtomicInteger();
        double seconds = Parallel.seconds(CLIENTS, () -> {
            try (var session = service.database("kursk_reader");
                    var statement = sql.prepare(session)) {
                for (long end = System.nanoTime() + SLICE_MILLIS * 1_000_000L; System.nanoTime() < end; ) {
                    try (var rows = statement.executeQuery()) {
                        int count = 0;
                        for (; rows.next(); count++) {
                            rows.getBytes("document");
                        }
                        if (count < 50) {
                            throw new IllegalStateException(count + " rows");
                        }
                    }
                    done.incrementAndGet();
                }
            }
            return null;
        });
        return done.get() / seconds;
    }
}
