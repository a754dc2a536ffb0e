package org.kursktimeline.timeline.entry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * What has to be written so that the open entries of an event become the derived ones.
 *
 * @param superseded report instants of open entries that no longer hold
 * @param inserted entries that are new or different
 */
record Difference(List<Instant> superseded, List<Entry> inserted) {

    static Difference between(List<Entry.Content> open, List<Entry> derived) {
        if (open.isEmpty()) {
            return new Difference(List.of(), derived);
        }
        var before = new HashSet<>(open);
        var after = new HashSet<Entry.Content>();
        derived.forEach(entry -> after.add(entry.content()));
        return new Difference(
                open.stream()
                        .filter(entry -> !after.contains(entry))
                        .map(Entry.Content::reported)
                        .toList(),
                derived.stream()
                        .filter(entry -> !before.contains(entry.content()))
                        .toList());
    }

    /** Tells whether a reader of the present sees something else, not only who asks what was known before. */
    boolean changesThePresent() {
        return inserted.stream().anyMatch(entry -> entry.reportedUntil() == null);
    }

    boolean isNone() {
        return superseded.isEmpty() && inserted.isEmpty();
    }
}
