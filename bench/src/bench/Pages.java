package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kinds of pages of 50, each in alternation with the service's own SQL by JDBC. A pair is timed only when both give the
 * same ids in the same order.
 */
final class Pages {

    /** @param sqlMillis aim of performance.md for the SQL of one page, one client */
    private record Kind(String path, double sqlMillis) {}

    static final int CLIENTS = 4;
    static final int SLICE_MILLIS = 1_000;
    private static final List<Kind> KINDS = List.of(
            new Kind("/v1/events?limit=50", 2),
            new Kind("/v1/events?type=explosion&limit=50", 2),
            new Kind("/v1/events?place=sudzha&limit=50", 2),
            new Kind("/v1/events?entity=generated-0&limit=50", 2),
            new Kind("/v1/events?entity=generated-300&limit=50", 2),
            new Kind("/v1/events?from=2024-12-01&to=2024-12-31&limit=50", 2),
            new Kind("/v1/events?type=explosion&place=sudzha&limit=50", 5),
            new Kind("/v1/events?entity=generated-0&entity_all=generated-0,generated-1&limit=50", 10),
            new Kind("/v1/events?near=51.19,35.27&radius=25km&limit=50", 5),
            new Kind("/v1/events?q=attack&limit=50", 25),
            new Kind("/v1/events?q=attack&place=sudzha&limit=50", 25),
            new Kind("/v1/events?as_of=2025-02-03T00:00:00Z&limit=50", 2),
            new Kind("/v1/events?as_of=2025-02-03T00:00:00Z&place=sudzha&limit=50", 2));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Service service;
    private final Options options;
    private final Report report;

    Pages(Service service, Options options, Report report) {
        this.service = service;
        this.options = options;
        this.report = report;
    }

    static List<String> paths() {
        return KINDS.stream().map(Kind::path).toList();
    }

    void measure() throws Exception {
        for (var kind : KINDS) {
            CapturedSql sql;
            try (var http = new Connection(service.port());
                    var superuser = service.database("postgres")) {
                sql = CapturedSql.of(List.of(kind.path()), http, service.data(), superuser)
                        .get(0);
            }
            var difference = difference(kind.path(), sql);
            if (difference.isEmpty()) {
                measure(kind, sql);
            } else {
                System.out.println("NOT TIMED " + kind.path() + ": " + difference);
            }
        }
    }

    private void measure(Kind kind, CapturedSql sql) throws Exception {
        Connection.Answer checked;
        try (var http = new Connection(service.port())) {
            checked = http.get(kind.path());
        }
        var ours = new Sample();
        var ceiling = new Sample();
        var alone = new Sample();
        var request = Connection.request(service.port(), kind.path(), "");
        for (int round = -1; round < options.rounds(); round++) {
            double one = Timed.perSecond(CLIENTS, SLICE_MILLIS, Timed.http(service.port(), request, checked));
            double other = Timed.perSecond(CLIENTS, SLICE_MILLIS, Timed.jdbc(service, sql, "document"));
            double single = 1_000 / Timed.perSecond(1, SLICE_MILLIS / 2, Timed.jdbc(service, sql, "document"));
            if (round >= 0) { // the first warms up
                ours.add(one);
                ceiling.add(other);
                alone.add(single);
            }
        }
        report.add(
                kind.path(),
                "/s",
                ours,
                ceiling,
                "the same SQL, prepared, by JDBC",
                "ratio >= 0.35",
                ours.median() / ceiling.median() >= 0.35);
        report.add(
                "  its SQL, one client",
                "ms",
                alone,
                String.format(Locale.ROOT, "<= %.0f ms", kind.sqlMillis()),
                alone.median() <= kind.sqlMillis());
    }

    /** Why the two may not be compared; empty when they may. */
    private String difference(String path, CapturedSql sql) throws Exception {
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
}
