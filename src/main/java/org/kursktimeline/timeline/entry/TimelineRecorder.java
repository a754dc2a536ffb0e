package org.kursktimeline.timeline.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kursktimeline.facts.EventFacts;
import org.kursktimeline.journal.Change;
import org.kursktimeline.journal.Write;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Records entries: derives what a reader of each event sees now, compares it with what is recorded, and supersedes what
 * differs. Nothing is written for an event that reads as before.
 */
@Service
@NamedInterface("entry")
public class TimelineRecorder {

    private final EntryDeriver deriver;
    private final OpenEntries entries;
    private final EntryStore store;

    TimelineRecorder(EntryDeriver deriver, OpenEntries entries, EntryStore store) {
        this.deriver = deriver;
        this.entries = entries;
        this.store = store;
    }

    /**
     * Derives the events' entries and registers those that differ with the write. The caller holds locks on the events.
     *
     * @return the revision of each event that a reader of the present sees, recorded now or before
     */
    public Map<UUID, Integer> record(Write write, List<EventRecord> events) {
        var known = events.stream()
                .filter(event -> !event.isNew())
                .map(event -> event.facts().id())
                .toList();
        var open = entries.open(known);
        var revisions = new HashMap<>(entries.revisions(known));
        var last = entries.lastRevisions(known);
        var derived = deriver.derive(events.stream().map(EventRecord::facts).toList());
        var states = new ArrayList<EntryStore.NewState>();
        for (var event : events) {
            var id = event.facts().id();
            var difference =
                    Difference.between(open.getOrDefault(id, List.of()), Objects.requireNonNull(derived.get(id)));
            if (!difference.isNone()) {
                int revision = last.getOrDefault(id, 0) + 1;
                if (difference.changesThePresent()) {
                    revisions.put(id, revision);
                }
                write.note(new Change(event.action(), id.toString(), kind(event), revision, null));
                states.add(new EntryStore.NewState(id, revision, difference));
            }
        }
        if (!states.isEmpty()) {
            write.atStamp(store.superseding(states));
        }
        return revisions;
    }

    /** The revision of each event that a reader of the present sees; those never recorded are missing. */
    public Map<UUID, Integer> revisions(Collection<UUID> ids) {
        return entries.revisions(ids);
    }

    /** Reads what is needed to tell which of the events' entries would differ, were they derived now. */
    public Comparison compare(List<EventFacts> events) {
        var open = entries.open(events.stream().map(EventFacts::id).toList());
        return new Comparison(deriver, events, deriver.references(events), open);
    }

    /** At most so many events whose present entry carries one of the keys, e.g. {@code entity:<id>}. */
    public List<UUID> someWith(Collection<String> keys, int limit) {
        return entries.someWith(keys, limit);
    }

    /**
     * The events whose present entry carries one of the keys, in the order of their ids.
     *
     * @param after the event behind which the list begins; the id of zeros for the first
     * @param limit how many at most
     */
    public List<UUID> eventsWith(Collection<String> keys, UUID after, int limit) {
        return entries.eventsWith(keys, after, limit);
    }

    /** The keys of entries that show the entity, or rest on whom it speaks for. */
    public static List<String> keysOfEntity(UUID id) {
        return List.of("entity:" + id, "claimant:" + id, "origin:" + id);
    }

    /**
     * The keys of entries that show the source or come from it: as the source of an article, or as the agency that an
     * article names.
     *
     * @param names the names that it has or had
     */
    public static List<String> keysOfSource(UUID id, Collection<String> names) {
        return Stream.concat(Stream.of("source:" + id), names.stream().map(Origins::agencyKey))
                .toList();
    }

    /** The key of entries of the event type and of all types below it. */
    public static List<String> keysOfType(String code) {
        return List.of("type:" + code);
    }

    /** The key of entries that show the article. */
    public static List<String> keysOfArticle(UUID id) {
        return List.of("article:" + id);
    }

    /**
     * Tells whether entries that still stand were recorded after the position in an older form than
     * {@link DocumentFormat#CURRENT}.
     */
    public boolean hasOlderFormat(long since) {
        return entries.hasOlderFormat(since);
    }

    private static String kind(EventRecord event) {
        return event.facts().status().equals("retracted") ? "retracted" : "changed";
    }
}
