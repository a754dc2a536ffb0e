package bench;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Posts the generated articles; every answer is read and checked. */
final class Ingest {

    private static final int COMMITS_MILLIS = 1_500;

    private final Service service;
    private final Generator generator;
    private final String key;
    private final int total;
    private final AtomicInteger next = new AtomicInteger();
    private final JsonMapper json = JsonMapper.builder().build();

    Ingest(Service service, Generator generator, int total) throws Exception {
        this.service = service;
        this.generator = generator;
        this.key = service.adminKey();
        this.total = total;
    }

    /** Loads everything; timed slices with one and eight writers alternate with bare durable commits. */
    void run(Report report, int rounds) throws Exception {
        post(Math.min(300, total / 10), 8);
        int slice = Math.max(20, Math.min(800, total / (rounds * 6)));
        var one = new Sample();
        var eight = new Sample();
        var oneCommit = new Sample();
        var eightCommits = new Sample();
        for (int round = 0; round < rounds; round++) {
            one.add(post(slice, 1));
            oneCommit.add(commits(1));
            eight.add(post(slice * 3, 8));
            eightCommits.add(commits(8));
        }
        report.add(
                "three-event articles, 1 writer",
                "/s",
                one,
                oneCommit,
                "one-row durable commits, 1 session",
                ">= 300/s",
                one.median() >= 300);
        report.add(
                "three-event articles, 8 writers",
                "/s",
                eight,
                eightCommits,
                "one-row durable commits, 8 sessions",
                ">= 300/s",
                eight.median() >= 300);
        post(total - next.get(), 8);
    }

    /** Posts so many articles and returns how many a second were stored. */
    private double post(int count, int writers) throws Exception {
        int end = Math.min(total, next.get() + count);
        if (end <= next.get()) {
            return Double.NaN;
        }
        int begin = next.get();
        double seconds = Parallel.seconds(writers, () -> {
            try (var connection = new Connection(service.port())) {
                for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
                    check(n, connection.post("/v1/articles", key, generator.article(n)));
                }
            }
            return null;
        });
        next.set(end);
        return (end - begin) / seconds;
    }

    private void check(int n, Connection.Answer answer) {
        var events = answer.status() == 201 ? json.readTree(answer.body()).path("events") : null;
        if (events == null
                || events.size() != 3
                || !events.valueStream()
                        .allMatch(e -> e.path("result").asString("").equals("created"))) {
            throw new IllegalStateException(
                    "article %d was answered %d: %s".formatted(n, answer.status(), answer.text()));
        }
    }

    /** What the disk allows: a row and a durable commit, as often as it goes. */
    private double commits(int sessions) throws Exception {
        try (var owner = service.database("kursk_owner");
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_commit (n bigint NOT NULL)");
            var done = new AtomicInteger();
            double seconds = Parallel.seconds(sessions, () -> {
                try (var session = service.database("kursk_owner");
                        var insert = session.prepareStatement("INSERT INTO bench_commit (n) VALUES (1)")) {
                    long end = System.nanoTime() + COMMITS_MILLIS * 1_000_000L;
                    while (System.nanoTime() < end) {
                        insert.executeUpdate();
                        done.incrementAndGet();
                    }
                }
                return null;
            });
            statement.execute("DROP TABLE bench_commit");
            return done.get() / seconds;
        }
    }
}
