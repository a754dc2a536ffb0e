package org.kursktimeline.article;

import java.util.Set;
import java.util.UUID;

/**
 * A source was added or edited: its name or what makes it independent of others may differ, also for articles that are
 * attributed to one of its names. Published inside the write, before it is stamped.
 *
 * @param id the source
 * @param names the name that it has and the one that it had
 */
public record SourceChanged(UUID id, Set<String> names) {

    public SourceChanged {
        names = Set.copyOf(names);
    }

    /** What a job that takes the change further is for. */
    public String subject() {
        return subject(id);
    }

    /** What a job for the source is for. */
    public static String subject(UUID source) {
        return "source:" + source;
    }
}
