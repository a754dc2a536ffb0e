package org.kursktimeline.journal;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Mark;

/**
 * Which changes to tell; null stands for all.
 *
 * @param mark where the page begins or ends; null for the first
 * @param limit how many at most
 */
public record AuditQuery(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Mark<Place> mark,
        int limit) {

    /** The place of a change: its write's position and its number in the write. */
    public record Place(long position, int n) {}
}
