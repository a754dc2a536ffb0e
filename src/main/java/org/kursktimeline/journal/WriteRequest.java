package org.kursktimeline.journal;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;

/**
 * Who writes and why.
 *
 * @param actor the key that acts, or the service itself
 * @param reason in the editor's words; null where none is asked for
 * @param key for a request that may be repeated; null otherwise
 */
public record WriteRequest(
        Actor actor, @Nullable String reason, @Nullable IdempotencyKey key) {

    /** The same request with the editor's reason. */
    public WriteRequest because(String words) {
        return new WriteRequest(actor, words, key);
    }

    /** A write without reason or idempotency key. */
    public static WriteRequest by(Actor actor) {
        return new WriteRequest(actor, null, null);
    }
}
