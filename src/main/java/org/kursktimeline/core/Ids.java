package org.kursktimeline.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** Makes the ids of everything stored: UUIDv7 (RFC 9562), ordered by the time they were made. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = by(UUIDClock.systemTimeClock());

    private Ids() {}

    /** Returns a new id, never equal to another. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** Makes ids by another clock; none is made twice, however it is set. */
    static TimeBasedEpochGenerator by(UUIDClock clock) {
        return Generators.timeBasedEpochGenerator(null, clock);
    }

    /** Reads the canonical 36-character form of an id; empty for any other text. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
