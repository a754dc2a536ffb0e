package bench;

import java.util.List;
import java.util.Locale;

/** Answers over many events: facets, groups, control, related; in milliseconds by one client, against the aims. */
final class Answers {

    private static final int WARM_UP_MILLIS = 3_000;

    /** Those whose one large statement is timed too, under the same aim. */
    private static final String ONE_STATEMENT = "facets of about 1,000 events";

    private record Kind(String what, String path, double aim) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("facets of a place and a month", "/v1/facets?place=sudzha&from=2024-12-01&to=2024-12-31", 100),
            new Kind(ONE_STATEMENT, "/v1/facets?instrument=generated-20", 5),
            new Kind("facets of a frequent type", "/v1/facets?type=explosion", 100),
            new Kind("facets of everything", "/v1/facets", 500),
            new Kind("timeline by day, a place", "/v1/timeline?group_by=day&place=sudzha", 500),
            new Kind("timeline by month, everything", "/v1/timeline?group_by=month", 5_000),
            new Kind("control of a place", "/v1/control?place=sudzha", 500),
            new Kind("look-up by name, frequent entities among those found", "/v1/entities?q=generated", 100),
            new Kind("related to the most frequent entity", "/v1/entities/generated-0/related", 500),
            new Kind("events of the most frequent entity", "/v1/entities/generated-0/events?limit=50", 50),
            new Kind("exact count of a frequent type", "/v1/events?type=explosion&count=exact&limit=1", 500));

    private Answers() {}

    static void measure(Service service, Options options, Report report) throws Exception {
        try (var http = new Connection(service.port())) {
            for (var kind : KINDS) {
                var answer = http.get(kind.path());
                if (answer.status() != 200) {
                    System.out.println("NOT TIMED " + kind.path() + ": " + answer.status() + " " + answer.text());
                    continue;
                }
                add(report, kind.what(), times(options, () -> () -> http.get(kind.path())), kind);
                if (kind.what().equals(ONE_STATEMENT)) {
                    var sql = statement(service, http, kind);
                    add(report, "  its SQL, one client", times(options, Timed.jdbc(service, sql, "keys")), kind);
                }
            }
        }
    }

    private static CapturedSql statement(Service service, Connection http, Kind kind) throws Exception {
        try (var superuser = service.database("postgres")) {
            return CapturedSql.of(List.of(kind.path()), http, service.data(), superuser)
                    .get(0);
        }
    }

    private static Sample times(Options options, Timed.Opening asked) throws Exception {
        Timed.perSecond(1, WARM_UP_MILLIS, asked);
        var times = new Sample();
        try (var step = asked.open()) {
            for (int round = 0; round < options.rounds(); round++) {
                times.add(Timed.millis(1, step));
            }
        }
        return times;
    }

    private static void add(Report report, String what, Sample times, Kind kind) {
        report.add(
                what, "ms", times, String.format(Locale.ROOT, "<= %.0f ms", kind.aim()), times.median() <= kind.aim());
    }
}
