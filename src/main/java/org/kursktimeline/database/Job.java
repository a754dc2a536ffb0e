package org.kursktimeline.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work under a lease.
 *
 * @param holder the lease, another each time the job is taken
 * @param selection what it is to visit, in the words of its kind; empty for everything
 * @param actor id of who caused it
 * @param reached the last thing visited; null before the first
 * @param done how many things were visited
 * @param changed how many of these have changed
 * @param createdAt by the database's clock
 */
public record Job(
        UUID id,
        UUID holder,
        String subject,
        List<String> selection,
        String actor,
        @Nullable String reason,
        @Nullable String reached,
        long done,
        long changed,
        Instant createdAt) {

    /** The same after a step that visited so many more, up to the last of them, and changed some. */
    public Job after(String last, int visited, int changedNow) {
        return new Job(
                id, holder, subject, selection, actor, reason, last, done + visited, changed + changedNow, createdAt);
    }
}
