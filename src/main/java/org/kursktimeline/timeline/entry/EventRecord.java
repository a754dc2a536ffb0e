package org.kursktimeline.timeline.entry;

import org.kursktimeline.facts.EventFacts;
import org.springframework.modulith.NamedInterface;

/**
 * One event to be recorded.
 *
 * @param action what was done to it, for the audit trail: {@code event.created}, {@code event.patched} …
 * @param isNew the event was made in this write, so that nothing can be recorded of it yet
 */
@NamedInterface("entry")
public record EventRecord(EventFacts facts, String action, boolean isNew) {}
