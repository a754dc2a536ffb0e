package org.kursktimeline.timeline.moment;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.Usage;

/** Of which moment a read tells, by the clocks of report and of record; {@code from} and {@code to} ask the third. */
public enum TimelineClock implements EnumParameter {
    KNOWN_AT(Usage.one(
            "What had been reported by then: only claims reported by this instant, or by the end of this day (UTC), count,"
                    + " and what is derived from claims is derived from these alone. What an editor states of an event (type, title, summary,"
                    + " when, where, participants, tags) is that of the record, whenever reported: an event with hindsight: true has"
                    + " been reported on since, and its words may tell of that; as_of turns the record back too.",
            "2024-08-16")),
    AS_OF(Usage.one(
            "What the service had recorded by then: an instant, a day for its end (UTC), or release:<name>. The same request with the same"
                    + " past moment has the same answer for ever. A later moment than the last write is taken back to it; the"
                    + " answer's as_of is the moment used.",
            "2030-01-01"));

    private final Usage usage;

    TimelineClock(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
