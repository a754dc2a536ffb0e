package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks names up over HTTP among made entities in the database of the packaged service, each beside a cheap request, and
 * prints how long both took; see {@code bench/README.md}. Arguments: jar, folder for the data, how many entities.
 */
public final class Lookups {

    private static final String CHEAP = "/v1/metrics/wounded";
    private static final int ROUNDS = 3;
    private static final double LIMIT_MILLIS = 20;
    private static final double LEAST_FOUND = 0.9;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Service service;
    private final List<String> paths = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();

    private Lookups(Service service) {
        this.service = service;
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(Path.of(args[0]), Path.of(args[1]), ROUNDS, List.of("-Xmx512m"));
        var made = new MadeEntities(Integer.parseInt(args[2]));
        try (var service = Service.start(options);
                var database = service.database("postgres")) {
            made.store(database);
        }
        try (var service = Service.start(options)) {
            new Lookups(service).measure(made);
        }
    }

    private void measure(MadeEntities made) throws Exception {
        try (var http = new Connection(service.port())) {
            check(http, made);
            ask(http, new ArrayList<>(), new ArrayList<>());
            var lookups = new ArrayList<Double>();
            var cheap = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                ask(http, lookups, cheap);
            }
            print("GET /v1/entities?q=", lookups);
            print("GET " + CHEAP, cheap);
            double p95 = percentile(lookups, 95);
            System.out.printf(
                    Locale.ROOT,
                    "p95 to the limit of %.0f ms: %.2f; to that of the cheap request: %.1f; processor time of the service's"
                            + " Java: %.1f ms a look-up%n",
                    LIMIT_MILLIS,
                    p95 / LIMIT_MILLIS,
                    p95 / percentile(cheap, 95),
                    processorMillis(http));
        }
    }

    /** Every answer must be in order of what it says, and nearly all must hold the entity that was asked for. */
    private void check(Connection http, MadeEntities made) throws Exception {
        int found = 0;
        int first = 0;
        for (var question : made.questions().entrySet()) {
            var path = "/v1/entities?q=" + URLEncoder.encode(question.getKey(), StandardCharsets.UTF_8);
            var body = get(http, path);
            var items = json.readTree(body).path("items");
            if (items.isEmpty()
                    || items.values().stream()
                            .anyMatch(item -> item.at("/match/score").asDouble(0) < 0.6)) {
                throw new IllegalStateException(path + " finds nothing, or something unlike");
            }
            var slugs = items.values().stream()
                    .map(item -> item.path("slug").asString(""))
                    .toList();
            found += slugs.contains(question.getValue()) ? 1 : 0;
            first += slugs.get(0).equals(question.getValue()) ? 1 : 0;
            paths.add(path);
            bodies.add(body);
        }
        System.out.printf(
                "%d questions: %d find the entity they were made of on the first page, %d first of all%n",
                paths.size(), found, first);
        if (found < LEAST_FOUND * paths.size()) {
            throw new IllegalStateException("too few answers hold what was asked for");
        }
    }

    /** Each question once, a cheap request after each; the answers must be those that were checked. */
    private void ask(Connection http, List<Double> lookups, List<Double> cheap) throws Exception {
        for (int n = 0; n < paths.size(); n++) {
            long begin = System.nanoTime();
            var body = get(http, paths.get(n));
            lookups.add((System.nanoTime() - begin) / 1e6);
            if (!Arrays.equals(body, bodies.get(n))) {
                throw new IllegalStateException(paths.get(n) + " is answered otherwise than before");
            }
            begin = System.nanoTime();
            get(http, CHEAP);
            cheap.add((System.nanoTime() - begin) / 1e6);
        }
    }

    private double processorMillis(Connection http) throws Exception {
        double before = service.processorSeconds();
        for (var path : paths) {
            get(http, path);
        }
        return (service.processorSeconds() - before) * 1_000 / paths.size();
    }

    private static byte[] get(Connection http, String path) throws Exception {
        var answer = http.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.text());
        }
        return answer.body();
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d requests)%n",
                what,
                percentile(millis, 50),
                percentile(millis, 95),
                percentile(millis, 99),
                millis.size());
    }

    private static double percentile(List<Double> values, int percent) {
        return values.stream()
                .sorted()
                .skip((long) values.size() * percent / 100)
                .findFirst()
                .orElseThrow();
    }
}
