package org.kursktimeline.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.kursktimeline.core.Sha256;
import org.springframework.core.io.ClassPathResource;

/**
 * One shipped file of {@code db/reference}.
 *
 * @param name e.g. {@code metrics.csv}
 * @param content the whole file
 * @param sha256 of the content, 64 hexadecimal digits
 */
record ReferenceFile(String name, byte[] content, String sha256) {

    static ReferenceFile read(String name) {
        try {
            var content = new ClassPathResource("db/reference/" + name).getContentAsByteArray();
            return new ReferenceFile(name, content, HexFormat.of().formatHex(Sha256.of(content)));
        } catch (IOException e) {
            throw new UncheckedIOException("db/reference/" + name + " is not on the class path", e);
        }
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
