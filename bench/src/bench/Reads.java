package bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of 50 over HTTP, beside the service's own SQL without HTTP. */
final class Reads {

    private static final int PAGE = 50;
    private static final int CLIENTS = 8;
    private static final int SLICE_MILLIS = 3_000;
    private static final int WARM_UP_MILLIS = 8_000;
    private static final int DEEP = 1_000;

    private final Service service;
    private final Options options;
    private final Generator.Vocabulary words;
    private final JsonMapper json = JsonMapper.builder().build();

    Reads(Service service, Options options, Generator.Vocabulary words) {
        this.service = service;
        this.options = options;
        this.words = words;
    }

    /** A page filtered by type, place and time against the same SQL, prepared. */
    void pages(Report report) throws Exception {
        var paths = fullPages();
        report.note("filters", paths);
        List<CapturedSql> statements;
        try (var http = new Connection(service.port());
                var superuser = service.database("postgres")) {
            statements = CapturedSql.of(paths, http, service.data(), superuser);
        }
        checkSame(paths, statements);
        report.note("sql", statements.get(0).text());
        overHttp(paths, WARM_UP_MILLIS);
        overJdbc(statements, WARM_UP_MILLIS / 2);
        var ours = new Sample();
        var ceiling = new Sample();
        for (int round = 0; round < options.rounds(); round++) {
            ours.add(overHttp(paths, SLICE_MILLIS));
            ceiling.add(overJdbc(statements, SLICE_MILLIS));
        }
        report.add(
                "page of 50 by type, place, time, 8 clients",
                "/s",
                ours,
                ceiling,
                "the same SQL, prepared, by JDBC",
                "ratio >= 0.30",
                ours.median() / ceiling.median() >= 0.30);
    }

    /** The first page against one far behind it, one client, in milliseconds. */
    void depth(Report report) throws Exception {
        try (var http = new Connection(service.port())) {
            var first = "/v1/events?type=!protest&place=%s&from=%s&to=%s&limit=%d"
                    .formatted(
                            widestPlace(http), Generator.FIRST_DAY, Generator.FIRST_DAY.plusDays(Generator.DAYS), PAGE);
            var deep = first;
            int reached = 1;
            var seen = new LinkedHashSet<String>();
            for (var page = page(http, deep); reached < DEEP; reached++) {
                page.path("items").forEach(item -> seen.add(item.path("id").asString("")));
                var next = page.path("next").asString("");
                if (next.isEmpty() || page(http, next).path("items").size() < PAGE) {
                    break;
                }
                deep = next;
                page = page(http, deep);
            }
            if (seen.size() < (reached - 1) * PAGE) {
                throw new IllegalStateException("pages repeat events: %d of %d".formatted(seen.size(), reached * PAGE));
            }
            var near = new Sample();
            var far = new Sample();
            for (int round = 0; round < options.rounds(); round++) {
                far.add(milliseconds(http, deep));
                near.add(milliseconds(http, first));
            }
            report.add(
                    "page %d against page 1, 1 client".formatted(reached),
                    "ms",
                    far,
                    near,
                    "page 1",
                    "no growth (<= 1.20)",
                    far.median() / near.median() <= 1.2);
        }
    }

    /** Reads a page so many times, for the memory that it leaves. */
    void repeat(int times) throws Exception {
        var paths = fullPages();
        var left = new AtomicInteger(times);
        Parallel.seconds(CLIENTS, () -> {
            try (var http = new Connection(service.port())) {
                for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                    page(http, paths.get(n % paths.size()));
                }
            }
            return null;
        });
    }

    /** Requests of the frequent types and places that fill a page. */
    private List<String> fullPages() throws Exception {
        var paths = new ArrayList<String>();
        try (var http = new Connection(service.port())) {
            for (int place = 0; place < 10 && place < words.places().size(); place++) {
                for (int type = 0; type < 5 && type < words.types().size(); type++) {
                    var path = "/v1/events?type=%s&place=%s&from=%s&to=%s&limit=%d"
                            .formatted(
                                    words.types().get(type),
                                    words.places().get(place),
                                    Generator.FIRST_DAY.plusDays(place),
                                    Generator.FIRST_DAY.plusDays(Generator.DAYS - 10L),
                                    PAGE);
                    if (paths.size() < 20 && page(http, path).path("items").size() == PAGE) {
                        paths.add(path);
                    }
                }
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalStateException("no filter by type, place and time fills a page; take more events");
        }
        return paths;
    }

    /** The topmost place of the most frequent one. */
    private String widestPlace(Connection http) throws Exception {
        return page(http, "/v1/entities/" + words.places().get(0))
                .path("path")
                .path(0)
                .asString("russia");
    }

    private JsonNode page(Connection http, String path) throws Exception {
        var answer = http.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.text());
        }
        return json.readTree(answer.body());
    }

    private void checkSame(List<String> paths, List<CapturedSql> statements) throws Exception {
        try (var http = new Connection(service.port());
                var session = service.database("kursk_reader")) {
            for (int n = 0; n < paths.size(); n++) {
                var ids = new ArrayList<String>();
                page(http, paths.get(n))
                        .path("items")
                        .forEach(item -> ids.add(item.path("id").asString("")));
                var rows = new ArrayList<String>();
                try (var statement = statements.get(n).prepare(session);
                        var result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(result.getString("event_id"));
                    }
                }
                if (ids.size() != PAGE || !rows.subList(0, PAGE).equals(ids)) {
                    throw new IllegalStateException("HTTP and SQL differ for " + paths.get(n));
                }
            }
        }
    }

    /** Pages a second; every body is read whole and must be as long as the one that was checked. */
    private double overHttp(List<String> paths, int millis) throws Exception {
        var lengths = new int[paths.size()];
        try (var http = new Connection(service.port())) {
            for (int n = 0; n < lengths.length; n++) {
                lengths[n] = http.get(paths.get(n)).body().length;
            }
        }
        return perSecond(millis, () -> {
            var http = new Connection(service.port());
            return new Step(
                    n -> {
                        var answer = http.get(paths.get(n % paths.size()));
                        if (answer.status() != 200 || answer.body().length != lengths[n % paths.size()]) {
                            throw new IllegalStateException("answered " + answer.status() + ": " + answer.text());
                        }
                    },
                    http);
        });
    }

    private double overJdbc(List<CapturedSql> statements, int millis) throws Exception {
        return perSecond(millis, () -> {
            var session = service.database("kursk_reader");
            var prepared = new ArrayList<java.sql.PreparedStatement>();
            for (var statement : statements) {
                prepared.add(statement.prepare(session));
            }
            return new Step(
                    n -> {
                        try (var rows = prepared.get(n % prepared.size()).executeQuery()) {
                            int columns = rows.getMetaData().getColumnCount();
                            int count = 0;
                            for (; rows.next(); count++) {
                                for (int column = 1; column <= columns; column++) {
                                    rows.getBytes(column);
                                }
                            }
                            if (count < PAGE) {
                                throw new IllegalStateException(count + " rows");
                            }
                        }
                    },
                    session);
        });
    }

    private interface Work {
        void run(int n) throws Exception;
    }

    private record Step(Work work, AutoCloseable connection) {}

    private interface Opening {
        Step open() throws Exception;
    }

    private static double perSecond(int millis, Opening opening) throws Exception {
        var done = new AtomicInteger();
        double seconds = Parallel.seconds(CLIENTS, () -> {
            var step = opening.open();
            try (var connection = step.connection()) {
                long end = System.nanoTime() + millis * 1_000_000L;
                for (int n = done.get(); System.nanoTime() < end; n++) {
                    step.work().run(n);
                    done.incrementAndGet();
                }
            }
            return null;
        });
        return done.get() / seconds;
    }

    private double milliseconds(Connection http, String path) throws Exception {
        int times = 200;
        long begin = System.nanoTime();
        for (int n = 0; n < times; n++) {
            if (http.get(path).status() != 200) {
                throw new IllegalStateException(path);
            }
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }
}
