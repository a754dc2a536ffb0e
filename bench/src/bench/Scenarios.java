package bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The reads of a service on a data folder that {@code bench/load.sh} has filled; see {@code bench/README.md}. */
public final class Scenarios {

    private static final int WARM_UP_MILLIS = 60_000;

    private static final String PEERS = "peers";

    private Scenarios() {}

    public static void main(String[] args) throws Exception {
        var options = Options.parse(args);
        var report = new Report();
        report.note("started", java.time.Instant.now().toString());
        report.note("events", options.events());
        report.note("seed", options.seed());
        report.note("jvm", String.join(" ", options.jvm()));
        report.note("cores", Runtime.getRuntime().availableProcessors());
        try (var service = Service.start(options)) {
            System.out.printf(
                    "started in %.1f s, warming up%n", service.startTime().toMillis() / 1e3);
            warmUp(service);
            for (var group : groups(service, options, report).entrySet()) {
                if (options.wants(group.getKey())) {
                    group.getValue().run();
                }
            }
        }
        if (options.wants(PEERS)) {
            try (var shipped = Service.start(options, "16MB")) {
                warmUp(shipped);
                Peers.measure(shipped, options, report, ", kept answers");
            }
        }
        report.print();
        System.out.println("\nwritten to " + report.write(options.results()));
    }

    private interface Group {
        void run() throws Exception;
    }

    private static Map<String, Group> groups(Service service, Options options, Report report) {
        var groups = new LinkedHashMap<String, Group>();
        groups.put("pages", () -> new Pages(service, options, report).measure());
        groups.put("answers", () -> Answers.measure(service, options, report));
        groups.put("depth", () -> {
            try (var small = Service.start(options.small())) {
                warmUp(small);
                new Depth(service, options, report).measure(small);
            }
        });
        groups.put("again", () -> {
            try (var small = Service.start(options.small(), "16MB")) {
                warmUp(small);
                Again.measure(small, options, report);
            }
        });
        groups.put(PEERS, () -> Peers.measure(service, options, report, ""));
        groups.put("tail", () -> Tail.measure(service, report));
        groups.put("export", () -> Export.measure(service, report));
        return groups;
    }

    /** All kinds of requests, so that the first is not timed with code that is still interpreted. */
    private static void warmUp(Service service) throws Exception {
        var paths = Pages.paths();
        Parallel.seconds(Pages.CLIENTS, () -> {
            try (var http = new Connection(service.port())) {
                long end = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
                for (int n = 0; System.nanoTime() < end; n++) {
                    http.get(paths.get(n % paths.size()));
                }
            }
            return null;
        });
    }
}
