package org.kursktimeline.database;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work to be queued.
 *
 * @param subject what it is for, e.g. {@code entity:<id>}
 * @param selection what it is to visit, in the words of its kind; empty for everything
 * @param actor id of who caused it
 * @param reason that actor's; null where none was given
 * @param since the last position in the order of all writes, when it is queued
 */
public record NewJob(
        JobKind kind,
        String subject,
        Collection<String> selection,
        String actor,
        @Nullable String reason,
        long since) {

    public NewJob {
        selection = List.copyOf(selection);
    }
}
