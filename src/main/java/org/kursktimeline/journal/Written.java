package org.kursktimeline.journal;

/**
 * What a write came to.
 *
 * @param result what the work returned, or what it had returned the first time
 * @param replayed true when an idempotency key answered instead of the work
 */
public record Written<T>(T result, boolean replayed) {}
