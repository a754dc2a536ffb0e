package org.kursktimeline.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The caller's own name for a request, so that a repetition is answered and not done again.
 *
 * @param key the header's value; keys of different actors never meet
 * @param requestHash SHA-256 of path and body
 */
public record IdempotencyKey(String key, byte[] requestHash) {

    /** Makes the key of a request. */
    public static IdempotencyKey of(String key, String path, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new IdempotencyKey(key, digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
