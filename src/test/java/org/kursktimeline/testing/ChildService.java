package org.kursktimeline.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kursktimeline.KurskTimeline;

/** The service, or a sub-command, as a process of its own on its embedded server, so that it can be killed. */
public final class ChildService implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Address +(http://\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;

    private ChildService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the service on a free port and returns at once. */
    public static ChildService start(Path data, String... arguments) {
        var all = new ArrayList<>(List.of("--server.port=0", "--kursk.sample=false"));
        all.addAll(List.of(arguments));
        return launch(data, all);
    }

    /** Runs a sub-command to its end. */
    public static ChildService run(Path data, String... arguments) {
        var child = launch(data, List.of(arguments));
        child.awaitEnd();
        return child;
    }

    private static ChildService launch(Path data, List<String> arguments) {
        try {
            var log = Files.createTempFile("child", ".log");
            var command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-cp",
                    classPath(),
                    KurskTimeline.class.getName()));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("KURSK_DATA_DIR", data.toString());
            return new ChildService(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the empty entry that stands for the working directory, where the migrations lie once more. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the service says that it is ready. */
    public ChildService awaitReady() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the service ended: " + log, () -> !process.isAlive())
                .until(() -> ADDRESS.matcher(output()).find());
        return this;
    }

    /** The exit status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process does not end: " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Status of a request with the key, or without one for an empty text. */
    public int status(String method, String path, String key, String body) {
        var address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new IllegalStateException("the service is not ready");
        }
        var request = HttpRequest.newBuilder(URI.create(address.group(1) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as {@code kill} does and waits. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it as {@code kill -9} does and waits. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
