package org.kursktimeline.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The service as a process of its own on its embedded server, so that it can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Path data;
    private final Path log;
    private final int port;
    private final String classPath;
    private final List<String> settings;
    private final Map<String, String> environment;
    private Process process;

    /**
     * Starts the compiled classes on an empty data folder and waits until they are ready.
     *
     * @param folder an empty folder
     * @param settings as on the command line, {@code --name=value}
     */
    public ServiceProcess(Path folder, String... settings) throws Exception {
        this(folder, ofTheJar(), Map.of(), settings);
    }

    /** The same with these variables of the environment, which its database server has too. */
    public static ServiceProcess within(Map<String, String> environment, Path folder, String... settings)
            throws Exception {
        return new ServiceProcess(folder, ofTheJar(), environment, settings);
    }

    /** The same with the components that tests add to the service. */
    public static ServiceProcess withTestComponents(Path folder, String... settings) throws Exception {
        var tests = Path.of(ServiceProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ServiceProcess(folder, ofTheJar() + File.pathSeparator + tests, Map.of(), settings);
    }

    private ServiceProcess(Path folder, String classPath, Map<String, String> environment, String... settings)
            throws Exception {
        this.classPath = classPath;
        this.settings = List.of(settings);
        this.environment = environment;
        this.data = folder.resolve("data");
        this.log = folder.resolve("service.log");
        this.port = freePort();
        this.process = launch();
        awaitReady();
    }

    /** Everything that it keeps on disk. */
    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public String adminKey() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    /** Ends the process as a power cut would, without a chance to tidy up; its database server lives on. */
    public void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** Starts it anew on the same folder and port, and returns how long it took to be ready. */
    public Duration restart() throws Exception {
        long begin = System.nanoTime();
        process = launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.kursktimeline.KurskTimeline",
                "--server.port=" + port,
                "--kursk.data-dir=" + data));
        command.addAll(settings);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the jar would hold, and no test classes. */
    private static String ofTheJar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws IOException {
        var client = new Client(port);
        try {
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("it ended", () -> !process.isAlive())
                    .until(() -> isReady(client));
        } catch (ConditionTimeoutException | TerminalFailureException notReady) {
            throw new IllegalStateException("the service did not become ready:\n" + tail(), notReady);
        }
    }

    private static boolean isReady(Client client) {
        try {
            return client.status("/actuator/health/readiness") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks it to end in order and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended in order, as {@link #terminate()} asked it to. */
    public void awaitEnd() throws Exception {
        if (!process.waitFor(45, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service did not stop:\n" + tail());
        }
    }

    /** Ends the service in order, its database server with it; fails when its log holds a secret. */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(45, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the service did not stop:\n" + tail());
        }
        var secrets = LogGuard.secretsIn(Files.readString(log));
        if (!secrets.isEmpty()) {
            throw new IllegalStateException("the service logged " + secrets);
        }
    }
}
