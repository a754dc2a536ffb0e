package org.kursktimeline.refresh;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Ids;
import org.kursktimeline.database.Job;
import org.kursktimeline.database.Jobs;
import org.kursktimeline.entity.Entities;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.event.Derivation;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.Write;
import org.kursktimeline.journal.WriteRequest;
import org.kursktimeline.timeline.entry.TimelineRecorder;
import org.springframework.stereotype.Component;

/**
 * One step of a refresh: the next events in the order of their ids, in one write with the actor and reason of the job.
 */
@Component
class RefreshStep {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Journal journal;
    private final Jobs jobs;
    private final Derivation derivation;
    private final TimelineRecorder timeline;
    private final Entities entities;

    RefreshStep(Journal journal, Jobs jobs, Derivation derivation, TimelineRecorder timeline, Entities entities) {
        this.journal = journal;
        this.jobs = jobs;
        this.derivation = derivation;
        this.timeline = timeline;
        this.entities = entities;
    }

    /**
     * Derives at most so many events anew, or finishes the job when none is left.
     *
     * @return how the job stands now; empty when it is finished
     * @throws org.kursktimeline.database.LeaseLost when another works at it; nothing is written then
     */
    Optional<Job> take(Job job, int most) {
        var ids = next(job, most);
        if (ids.isEmpty()) {
            finish(job);
            return Optional.empty();
        }
        var due = job.selection().isEmpty() ? derivation.compare(ids).differing() : ids;
        var changed = journal.write(request(job), Integer.class, write -> derive(job, ids, due, write));
        return Optional.of(job.after(last(ids), ids.size(), changed.result()));
    }

    private List<UUID> next(Job job, int most) {
        var after = Optional.ofNullable(job.reached()).flatMap(Ids::parse).orElse(BEFORE_ALL);
        return job.selection().isEmpty()
                ? derivation.events(after, most)
                : timeline.eventsWith(job.selection(), after, most);
    }

    private int derive(Job job, List<UUID> ids, List<UUID> due, Write write) {
        jobs.hold(job);
        int changed = derivation.derive(write, due);
        jobs.advance(job.after(last(ids), ids.size(), changed));
        return changed;
    }

    /** The note tells whoever keeps a list of entities, event types or sources that one is not pending any more. */
    private void finish(Job job) {
        journal.write(request(job), Boolean.class, write -> {
            jobs.hold(job);
            jobs.finish(job);
            note(job.subject()).ifPresent(write::note);
            return true;
        });
    }

    private Optional<Change> note(String subject) {
        int colon = subject.indexOf(':');
        var kind = subject.substring(0, colon);
        var id = subject.substring(colon + 1);
        return switch (kind) {
            case "entity" ->
                entities.find(id).map(EntityView::slug).map(slug -> Change.of("entity.refreshed", slug, null));
            case "event_type" -> Optional.of(Change.of("event_type.refreshed", id, null));
            case "source" -> Optional.of(Change.of("source.refreshed", id, null));
            default -> Optional.empty();
        };
    }

    private static String last(List<UUID> ids) {
        return ids.get(ids.size() - 1).toString();
    }

    private static WriteRequest request(Job job) {
        return new WriteRequest(new Actor(job.actor(), job.actor(), Set.of()), job.reason(), null);
    }
}
