package org.kursktimeline.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was changed, as the audit trail tells it.
 *
 * @param position the write's place in the order of all writes
 * @param n its place among the changes of that write, from 0
 * @param actor id of the key that acted, {@code admin}, {@code operator} or {@code system}
 * @param action what was done, e.g. {@code event.patched}
 * @param subject id or slug of what was changed
 * @param reason in the editor's words; null where none was given
 * @param before the state before; null when there was none
 */
public record AuditEntry(
        long position,
        int n,
        Instant recordedAt,
        String actor,
        String action,
        String subject,
        @Nullable String reason,
        @Nullable JsonNode before) {}
