package org.kursktimeline.journal;

import java.nio.charset.StandardCharsets;
import org.kursktimeline.core.Sha256;

/**
 * The caller's own name for a request, so that a repetition is answered and not done again.
 *
 * @param key the header's value; keys of different actors never meet
 * @param requestHash SHA-256 of path and body
 */
public record IdempotencyKey(String key, byte[] requestHash) {

    /** Makes the key of a request. */
    public static IdempotencyKey of(String key, String path, byte[] body) {
        var digest = Sha256.start();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return new IdempotencyKey(key, digest.digest(body));
    }
}
