package bench.news;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.kursktimeline.KurskTimeline;
import org.kursktimeline.article.GeneratedArticles;
import org.kursktimeline.timeline.entry.EntryRows;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a data folder with a generated timeline: {@code Load <data folder> <events> <seed>}. The service makes the
 * schema and its reference data, its classes derive the entries; rows go in by COPY.
 */
public final class Load {

    private static final int WORKERS = 2;

    private final ConfigurableApplicationContext service;
    private final Path data;
    private final String url;

    private Load(ConfigurableApplicationContext service, Path data) {
        this.service = service;
        this.data = data;
        this.url = service.getBean(org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails.class).getJdbcUrl();
    }

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        int events = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        var service = new SpringApplicationBuilder(KurskTimeline.class)
                .run("--server.port=0", "--kursk.data-dir=" + data, "--kursk.sample=false", "--logging.level.root=warn");
        try (service) {
            new Load(service, data).run(events, seed);
        }
    }

    private void run(int events, long seed) throws Exception {
        long begin = System.nanoTime();
        try (var session = session()) {
            var world = new Setting(service, session).make(seed);
            execute(session, "UPDATE change SET recorded_at = '%s'::timestamptz - interval '1 day' + position * interval '1 second'"
                    .formatted(Slots.BEGIN));
            var slots = new Slots(events, seed, position(session) + 1);
            say(begin, "%d slices of %d events".formatted(slots.slices, slots.size));
            var tables = new LinkedHashSet<>(Rows.TABLES.keySet());
            tables.add("entry");
            var book = new KeyBook();
            tune(session, true);
            var indexes = Indexes.drop(session, tables);
            parallel(WORKERS, () -> fill(world, slots, book, seed, begin));
            execute(session, "ALTER TABLE entry_key ALTER id RESTART WITH " + (book.last() + 1));
            say(begin, "filled");
            var left = new ConcurrentLinkedQueue<>(indexes.definitions());
            parallel(WORKERS, () -> build(left));
            say(begin, "indexed");
            execute(session, "VACUUM ANALYZE");
            tune(session, false);
            execute(session, "CHECKPOINT");
            say(begin, "done");
        }
    }

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private Void fill(World world, Slots slots, KeyBook book, long seed, long begin) throws Exception {
        var articles = new GeneratedArticles();
        var entries = new EntryRows(service, articles, book);
        var prose = new Prose(seed);
        try (var session = session()) {
            execute(session, "SET session_replication_role = replica"); // foreign keys hold by construction
            execute(session, "SET temp_buffers = '64MB'");
            execute(session, EntryRows.STAGING);
            session.setAutoCommit(false);
            for (int number = next.getAndIncrement(); number < slots.slices; number = next.getAndIncrement()) {
                var slice = new Slice(world, slots, prose, seed, number);
                var views = slice.reports.stream().map(Report::view).toList();
                articles.know(views);
                var rows = new Rows();
                rows.add(slice);
                var staged = new CopyText();
                slice.histories.forEach(history -> entries.add(history, staged));
                articles.forget(views);
                for (var table : Rows.TABLES.entrySet()) {
                    copy(session, table.getKey() + " (" + table.getValue() + ")", rows.texts().get(table.getKey()));
                }
                copy(session, KeyBook.TABLE, book.rows());
                copy(session, "staged_entry", staged);
                execute(session, EntryRows.MOVE);
                execute(session, "TRUNCATE staged_entry");
                session.commit();
                int so = done.incrementAndGet();
                if (so % 50 == 0) {
                    say(begin, "%d of %d slices".formatted(so, slots.slices));
                }
            }
        }
        return null;
    }

    private Void build(ConcurrentLinkedQueue<String> definitions) throws Exception {
        try (var session = session()) {
            execute(session, "SET maintenance_work_mem = '512MB'");
            for (var definition = definitions.poll(); definition != null; definition = definitions.poll()) {
                execute(session, definition);
            }
        }
        return null;
    }

    /** Settings for the time of loading alone. */
    private static void tune(Connection session, boolean on) throws Exception {
        for (var setting : List.of("max_wal_size = '8GB'", "checkpoint_timeout = '1h'", "synchronous_commit = off", "autovacuum = off")) {
            execute(session, "ALTER SYSTEM " + (on ? "SET " + setting : "RESET " + setting.split(" ")[0]));
        }
        execute(session, "SELECT pg_reload_conf()");
    }

    private static void copy(Connection session, String table, CopyText rows) throws Exception {
        if (!rows.isEmpty()) {
            session.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new java.io.ByteArrayInputStream(rows.bytes()), 1 << 16);
        }
    }

    private static long position(Connection session) throws Exception {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery("SELECT max(position) FROM change")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection session() throws Exception {
        var password = Files.readString(data.resolve("passwords").resolve("postgres")).strip();
        return DriverManager.getConnection(url, "postgres", password);
    }

    static void execute(Connection session, String sql) throws Exception {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void parallel(int threads, Callable<Void> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void say(long begin, String what) {
        System.out.printf(java.util.Locale.ROOT, "%7.1f s %s%n", (System.nanoTime() - begin) / 1e9, what);
    }
}
