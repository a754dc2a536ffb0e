package org.kursktimeline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds everything the service keeps on disk.
 *
 * @param dataDir the folder; made at the first start, readable by its owner only
 */
@ConfigurationProperties("kursk")
public record DataFolder(@DefaultValue("./data") Path dataDir) {

    public DataFolder {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** A path inside the folder; nothing is made. */
    public Path at(String name) {
        return dataDir.resolve(name);
    }

    /** Makes a folder inside, and the data folder itself, readable by the owner only. */
    Path make(String name) {
        try {
            createFolder(dataDir);
            var folder = at(name);
            createFolder(folder);
            return folder;
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder %s cannot be made: %s".formatted(dataDir, e),
                    "Set kursk.data-dir to another one.");
        }
    }

    /** Reads a one-line secret; empty when it was never made. */
    public Optional<String> findSecret(String name) {
        try {
            return Files.exists(at(name))
                    ? Optional.of(Files.readString(at(name)).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + at(name), e);
        }
    }

    /**
     * Reads a one-line secret from its file, or makes it.
     *
     * @param maker makes the secret when there is no such file yet; the file is then readable by its owner only
     */
    public String secret(String name, Supplier<String> maker) {
        return findSecret(name).filter(text -> !text.isEmpty()).orElseGet(() -> keep(name, maker.get()));
    }

    private String keep(String name, String secret) {
        try {
            createFolder(dataDir);
            createFolder(Objects.requireNonNull(at(name).getParent()));
            var unfinished = at(name + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly("rw-------"));
            Files.writeString(unfinished, secret + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
            Files.move(unfinished, at(name), StandardCopyOption.REPLACE_EXISTING);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + at(name), e);
        }
    }

    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            try {
                Files.createDirectory(folder, ownerOnly("rwx------"));
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // another process was first
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return dataDir.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
