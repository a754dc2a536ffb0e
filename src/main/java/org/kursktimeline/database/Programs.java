package org.kursktimeline.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs as they came with the service. The system's own tar unpacks them where it can, since it takes a
 * quarter of the time; where it cannot, the library that starts the server unpacks them in Java.
 */
final class Programs implements PgBinaryResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final Path folder;

    /**
     * Unpacks below a folder.
     *
     * @param folder where the library looks for them; need not be there yet
     */
    Programs(Path folder) {
        this.folder = folder;
    }

    /** The archive for the system, which lies unpacked already where the library looks first, if tar could do it. */
    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        byte[] archive;
        try (var shipped = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            archive = shipped.readAllBytes();
        }
        var unpacked = folder.resolve("PG-" + md5(archive));
        if (!Files.exists(unpacked)) {
            unpack(archive, unpacked);
        }
        return new ByteArrayInputStream(archive);
    }

    /** Whole or not at all: the folder has its name, and its mark of being complete, when all is in it. */
    private void unpack(byte[] archive, Path unpacked) throws IOException {
        var unfinished = folder.resolve("unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        try {
            if (tar(archive, unfinished)) {
                Files.createFile(unfinished.resolve(".exists"));
                Files.move(unfinished, unpacked);
            }
        } catch (IOException noTar) {
            LOG.debug("PostgreSQL is unpacked in Java", noTar);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static boolean tar(byte[] archive, Path into) throws IOException {
        var tar = new ProcessBuilder("tar", "-xJmof", "-", "-C", into.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var input = tar.getOutputStream()) {
            input.write(archive);
        }
        try {
            return tar.waitFor() == 0;
        } catch (InterruptedException e) {
            tar.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The library names the folder by it; nothing rests on its strength. */
    private static String md5(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
