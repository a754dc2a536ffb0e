package org.kursktimeline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * The making of the server's files. A mark says that it is under way: files that a killed first start left unfinished
 * are removed and made again, anything else is never touched.
 */
final class FirstStart {

    private final DataFolder data;
    private final Path folder;
    private final Path mark;

    FirstStart(DataFolder data, Path folder) {
        this.data = data;
        this.folder = folder;
        this.mark = data.at("postgres.unfinished");
    }

    void discardUnfinished() {
        if (Files.exists(mark)) {
            Postmaster.of(folder).ifPresent(postmaster -> postmaster.stop(Duration.ofSeconds(10)));
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isDue() {
        return !Files.exists(folder.resolve("postgresql.conf"));
    }

    void begin() {
        try {
            data.make("postgres");
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void done() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
