package org.kursktimeline.timeline.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kursktimeline.facts.EventFacts;
import org.springframework.modulith.NamedInterface;

/**
 * Events beside what is recorded of them and what they refer to, all read at one moment; the dear part, deriving, needs
 * no database, so that no transaction waits for it.
 */
@NamedInterface("entry")
public final class Comparison {

    private final EntryDeriver deriver;
    private final List<EventFacts> events;
    private final References references;
    private final Map<UUID, List<Entry.Content>> open;

    Comparison(
            EntryDeriver deriver, List<EventFacts> events, References references, Map<UUID, List<Entry.Content>> open) {
        this.deriver = deriver;
        this.events = events;
        this.references = references;
        this.open = open;
    }

    /** Those of the events whose entries would differ from what is recorded, were they derived now. */
    public List<UUID> differing() {
        return events.stream()
                .filter(event -> !Difference.between(
                                open.getOrDefault(event.id(), List.of()), deriver.entries(event, references))
                        .isNone())
                .map(EventFacts::id)
                .toList();
    }
}
