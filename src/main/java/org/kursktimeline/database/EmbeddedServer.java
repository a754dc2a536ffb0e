package org.kursktimeline.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own: durable, on the loopback interface, with passwords, its files in the data folder. It
 * is started anew when it dies while the service runs.
 */
final class EmbeddedServer implements PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration RESTART = Duration.ofSeconds(15);
    private static final Duration STOP = Duration.ofSeconds(10);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("jit", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final DataFolder data;
    private final Path folder;
    private final FolderLock lock;
    private final int port;
    private final String buffers;
    private final Passwords passwords;
    private final Programs programs;
    private final Supervisor supervisor;
    private EmbeddedPostgres postgres;
    private volatile Postmaster postmaster;

    private EmbeddedServer(DataFolder data, FolderLock lock, DatabaseProperties properties) {
        this.data = data;
        this.lock = lock;
        this.folder = data.at("postgres");
        this.programs = new Programs(bin(data));
        var firstStart = new FirstStart(data, folder);
        firstStart.discardUnfinished();
        this.passwords = new Passwords(data);
        if (firstStart.isDue()) {
            firstStart.begin();
        } else {
            passwords.requireAdministrator();
        }
        stopLeftBehind();
        this.buffers = properties.buffers();
        this.postgres = launch(properties.port(), START);
        this.postmaster = Postmaster.of(folder).orElseThrow();
        this.port = postgres.getPort();
        new RoleSetup(administrator(), passwords).run();
        Durability.requireOn(administrator(), SETTINGS);
        firstStart.done();
        this.supervisor = new Supervisor(() -> postmaster.isAlive(), this::relaunch);
    }

    /**
     * Starts the server.
     *
     * @param lock held until the server is closed; closed too when it does not start
     * @throws DatabaseRefused when it cannot be started on this folder
     */
    static EmbeddedServer start(DataFolder data, FolderLock lock, DatabaseProperties properties) {
        try {
            return new EmbeddedServer(data, lock, properties);
        } catch (RuntimeException | Error failed) {
            Postmaster.of(data.at("postgres")).ifPresent(postmaster -> postmaster.stop(STOP));
            lock.close();
            throw failed;
        }
    }

    @Override
    public Login login(Role role) {
        return new Login(url("kursk"), role.username(), passwords.of(role));
    }

    private Login administrator() {
        return new Login(url("postgres"), Passwords.ADMINISTRATOR, passwords.ofAdministrator());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void stopLeftBehind() {
        Postmaster.of(folder).ifPresent(postmaster -> {
            LOG.warn(
                    "Process {}, the PostgreSQL server that a killed service left behind, is stopped",
                    postmaster.process().pid());
            postmaster.stop(STOP);
        });
        Postmaster.endOrphans(folder, STOP);
        forgetStalePid();
    }

    /** PostgreSQL refuses to start while another program happens to have the pid of its predecessor. */
    private void forgetStalePid() {
        try {
            if (Postmaster.of(folder).isEmpty()) {
                Files.deleteIfExists(folder.resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch(int port, Duration patience) {
        refuseRootWithoutNamespace();
        var log = data.at("postgres-start.log");
        try {
            return builder(port, patience, log).start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            LOG.debug("PostgreSQL did not start", e);
            throw new DatabaseRefused(
                    "PostgreSQL did not start on %s: %s".formatted(folder, reason(log, e)),
                    "See %s and %s. To use a server of your own set spring.datasource.url."
                            .formatted(log, folder.resolve("log")));
        }
    }

    private EmbeddedPostgres.Builder builder(int port, Duration patience, Path log) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPgBinaryResolver(programs)
                .setOverrideWorkingDirectory(bin(data).toFile())
                .setPort(port)
                .setPGStartupWait(patience)
                .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwords.administratorFile().toString())
                .setConnectConfig("password", passwords.ofAdministrator());
        SETTINGS.forEach(builder::setServerConfig);
        builder.setServerConfig("shared_buffers", buffers);
        return builder;
    }

    private static Path bin(DataFolder data) {
        return data.make("bin").resolve("postgresql");
    }

    private static void refuseRootWithoutNamespace() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseRefused(
                    "PostgreSQL does not run as root, and this system lets no user namespace be made.",
                    "Start the service as another user, or set spring.datasource.url to a server of your own.");
        }
    }

    private static String reason(Path log, Throwable e) {
        try {
            var lines = Files.readAllLines(log);
            return lines.isEmpty()
                    ? String.valueOf(e.getMessage())
                    : String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException unreadable) {
            return String.valueOf(e.getMessage());
        }
    }

    private void relaunch() {
        close(postgres);
        stopLeftBehind();
        postgres = launch(port, RESTART);
        postmaster = Postmaster.of(folder).orElseThrow();
        LOG.info("PostgreSQL runs again");
    }

    /** Stops the server in order; what was committed is on the disk. */
    @Override
    public void close() {
        supervisor.close();
        close(postgres);
        if (postmaster.isAlive()) {
            postmaster.stop(STOP);
        }
        lock.close();
    }

    private static void close(@Nullable EmbeddedPostgres postgres) {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop in order", e);
        }
    }
}
