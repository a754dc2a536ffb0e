package org.kursktimeline.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.kursktimeline.core.Sha256;

/**
 * A key as its holder has it: {@code kt_<environment>_<id 10>_<secret 32>_<checksum 6>}. The prefix lets scanners find
 * leaked keys, the checksum (CRC-32 of what stands before it, base 62) tells a misspelt key without a look-up.
 *
 * @param id public; stands in the log
 * @param secret 190 random bits
 * @param text the whole key
 */
record KeyText(String id, String secret, String text) {

    private static final Pattern FORM =
            Pattern.compile("(kt_[a-z]{2,10}_([0-9A-Za-z]{10})_([0-9A-Za-z]{32}))_([0-9A-Za-z]{6})");
    private static final String ENVIRONMENT = "live";

    /** Makes a new key. */
    static KeyText generate(SecureRandom random) {
        var id = Base62.random(random, 10);
        var secret = Base62.random(random, 32);
        var body = "kt_" + ENVIRONMENT + "_" + id + "_" + secret;
        return new KeyText(id, secret, body + "_" + checksum(body));
    }

    /** Reads a key; empty when it has another form or the checksum does not fit. */
    static Optional<KeyText> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && checksum(parts.group(1)).equals(parts.group(4))
                ? Optional.of(new KeyText(parts.group(2), parts.group(3), text))
                : Optional.empty();
    }

    /** What is stored of the secret: its SHA-256; so many random bits need no slow hash. */
    byte[] secretHash() {
        return sha256(secret);
    }

    static byte[] sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "key " + id;
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base62.of(crc.getValue(), 6);
    }
}
