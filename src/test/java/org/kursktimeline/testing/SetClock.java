package org.kursktimeline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A clock that can be set while it is read, for the database server of a service of its own, by Debian's {@code faketime};
 * each of the server's processes has it the next time it asks. The service itself is left alone: what it stores has the
 * server's.
 */
public final class SetClock {

    private final Path library;
    private final Path offset;

    private SetClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** A right clock; empty where faketime is not installed. */
    public static Optional<SetClock> in(Path folder) throws IOException {
        var found = library();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var clock = new SetClock(found.get(), folder.resolve("clock"));
        clock.set(Duration.ZERO);
        return Optional.of(clock);
    }

    private static Optional<Path> library() throws IOException {
        try (var folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::isReadable)
                    .findFirst();
        } catch (java.nio.file.NoSuchFileException otherSystem) {
            return Optional.empty();
        }
    }

    /**
     * What a service on a database server of others needs in its environment for a clock that is that much ahead of theirs,
     * or behind, and stays so; empty where faketime is not installed.
     */
    public static Optional<Map<String, String>> ofAService(Duration ahead) throws IOException {
        return library()
                .map(found -> Map.of(
                        "LD_PRELOAD",
                        found.toString(),
                        "FAKETIME",
                        "%+d".formatted(ahead.toSeconds()),
                        "FAKETIME_ONLY_CMDS",
                        "java",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // else the Java machine's waits end at once
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0",
                        "NO_FAKE_STAT",
                        "1"));
    }

    /** Sets it that much ahead of the true time, or behind. */
    public void set(Duration ahead) throws IOException {
        var next = offset.resolveSibling("clock.new");
        Files.writeString(next, "%+d%n".formatted(ahead.toSeconds()));
        Files.move(next, offset, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the service needs in its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_ONLY_CMDS",
                "postgres",
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "NO_FAKE_STAT",
                "1");
    }
}
