package org.kursktimeline.journal;

import org.jspecify.annotations.Nullable;

/**
 * Which changes to tell; null stands for all.
 *
 * @param before a position and number: only changes before it
 * @param limit how many at most
 */
public record AuditQuery(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Place before,
        int limit) {

    /** The place of a change: its write's position and its number in the write. */
    public record Place(long position, int n) {}
}
