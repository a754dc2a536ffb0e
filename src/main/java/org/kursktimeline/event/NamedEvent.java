package org.kursktimeline.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that an earlier post of an article named.
 *
 * @param ref the caller's handle; null without one
 * @param statementHash SHA-256 of what that post said of the event
 * @param isOwn the article made the event; false when it only added claims to another's
 */
public record NamedEvent(UUID event, @Nullable String ref, byte[] statementHash, boolean isOwn) {}
