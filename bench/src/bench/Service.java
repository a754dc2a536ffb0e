package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service as a child process on its embedded server, and how long it took to answer. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Process process;
    private final int port;
    private final int databasePort;
    private final Duration start;

    private Service(Path data, Process process, int port, int databasePort, Duration start) {
        this.data = data;
        this.process = process;
        this.port = port;
        this.databasePort = databasePort;
        this.start = start;
    }

    /** Starts the service and waits for its first 200 on a page of the timeline; it makes each answer anew. */
    static Service start(Options options) throws Exception {
        return start(options, "0MB");
    }

    /** @param keptAnswers memory for answers that are given again until something changes */
    static Service start(Options options, String keptAnswers) throws Exception {
        Path data = options.work().resolve("data");
        Path log = options.work().resolve("service.log");
        Files.createDirectories(options.work());
        int port = freePort();
        int databasePort = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options.jvm());
        command.addAll(List.of(
                "-jar",
                options.jar().toString(),
                "--server.port=" + port,
                "--kursk.data-dir=" + data,
                "--kursk.database.port=" + databasePort,
                "--kursk.sample=false",
                "--kursk.reads.kept-answers=" + keptAnswers,
                "--kursk.access.requests-per-minute=0",
                "--kursk.access.requests-per-minute-with-key=0"));
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroy();
                throw new IllegalStateException("the service did not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
        return new Service(data, process, port, databasePort, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean answers(int port) {
        try (var connection = new Connection(port)) {
            return connection.get("/v1/events?limit=1").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** From starting the process to the first 200. */
    Duration startTime() {
        return start;
    }

    String adminKey() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    /** A session of the embedded server with the given role's credentials. */
    java.sql.Connection database(String role) throws Exception {
        return java.sql.DriverManager.getConnection(url(), role, password(role));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/kursk";
    }

    String password(String role) throws IOException {
        return Files.readString(data.resolve("passwords").resolve(role)).strip();
    }

    long pid() {
        return process.pid();
    }

    /** Resident memory of the JVM, without the database server. */
    double residentMebibytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    /** Processor time that the JVM has used, without the database server; to a hundredth. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(45, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
