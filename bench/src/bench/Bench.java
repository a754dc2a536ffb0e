package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads a generated timeline into the packaged service and measures it; see {@code bench/README.md}. */
public final class Bench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENTITIES = 200;
    private static final int LEAST_EVENTS = 10_000;
    private static final String SMALL = ", as on a small machine";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var options = Options.parse(args);
        if (options.events() < LEAST_EVENTS) {
            throw new IllegalArgumentException(
                    "--events is %d at least: of fewer no filter fills a page".formatted(LEAST_EVENTS));
        }
        var report = new Report();
        report.note("started", java.time.Instant.now().toString());
        report.note("events", options.events());
        report.note("seed", options.seed());
        report.note("jvm", String.join(" ", options.jvm()));
        report.note("java", System.getProperty("java.runtime.version"));
        report.note("cores", Runtime.getRuntime().availableProcessors());
        try {
            run(options, report);
        } finally {
            if (!options.keep()) {
                delete(options.work());
            }
        }
        report.print();
        System.out.println("\nwritten to " + report.write(options.results()));
    }

    private static void run(Options options, Report report) throws Exception {
        Generator.Vocabulary words;
        try (var service = Service.start(options)) {
            words = vocabulary(service);
            System.out.printf("loading %d events from %d articles%n", options.articles() * 3, options.articles());
            new Ingest(service, new Generator(options.seed(), words), options.articles())
                    .run(report, Math.min(5, options.rounds()));
            try (var superuser = service.database("postgres");
                    var statement = superuser.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
        startAndMemory(options, report, words, "");
        var unpacked =
                options.work().resolveSibling("app").resolve(options.jar().getFileName());
        var archive = options.work().resolveSibling("classes.jsa");
        Service.start(options.running(unpacked, small("-XX:ArchiveClassesAtExit=" + archive)))
                .close();
        startAndMemory(options.running(unpacked, small("-XX:SharedArchiveFile=" + archive)), report, words, SMALL);
        try (var service = Service.start(options)) {
            var reads = new Reads(service, options, words);
            reads.repeat(1_000);
            reads.pages(report);
            reads.depth(report);
        }
    }

    /** As the README has it for a small machine. */
    private static List<String> small(String archive) {
        return List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", archive);
    }

    private static void startAndMemory(Options options, Report report, Generator.Vocabulary words, String how)
            throws Exception {
        var start = new Sample();
        var resident = new Sample();
        for (int round = 0; round < options.rounds(); round++) {
            try (var service = Service.start(options)) {
                start.add(service.startTime().toMillis() / 1000.0);
                new Reads(service, options, words).repeat(1_000);
                resident.add(service.residentMebibytes());
            }
        }
        report.add("start to first 200, existing data" + how, "s", start, "<= 5 s", start.median() <= 5);
        report.add("resident JVM after 1,000 reads" + how, "MiB", resident, "<= 400 MiB", resident.median() <= 400);
    }

    /** Places and types that the service knows; actors are made. */
    private static Generator.Vocabulary vocabulary(Service service) throws Exception {
        try (var http = new Connection(service.port())) {
            var places = new ArrayList<String>();
            for (var path = "/v1/entities?kind=place&limit=500"; !path.isEmpty(); ) {
                var page = get(http, path);
                page.path("items").forEach(item -> places.add(item.path("slug").asString("")));
                path = page.path("next").asString("");
            }
            var types = new ArrayList<String>();
            get(http, "/v1/event-types").path("items").forEach(item -> {
                if (item.path("code").asString("").contains(".")) {
                    types.add(item.path("code").asString(""));
                }
            });
            if (places.isEmpty() || types.isEmpty()) {
                throw new IllegalStateException("the service knows no places or no types");
            }
            return new Generator.Vocabulary(places, actors(service, http), types);
        }
    }

    private static List<String> actors(Service service, Connection http) throws Exception {
        var actors = new ArrayList<String>();
        for (int n = 0; n < ENTITIES; n++) {
            var answer = http.post(
                    "/v1/entities",
                    service.adminKey(),
                    "{\"kind\": \"organisation\", \"name\": \"Generated actor %d\", \"slug\": \"generated-actor-%d\"}"
                            .formatted(n, n));
            if (answer.status() != 201) {
                throw new IllegalStateException("an entity was answered " + answer.status() + ": " + answer.text());
            }
            actors.add(JSON.readTree(answer.body()).path("slug").asString(""));
        }
        return actors;
    }

    private static JsonNode get(Connection http, String path) throws IOException {
        var answer = http.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.text());
        }
        return JSON.readTree(answer.body());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
