package org.kursktimeline.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many events match.
 *
 * @param relation {@code exact}, or {@code at_least} where counting stopped
 */
public record Count(long value, String relation) {

    /** Where a bounded count stops. */
    public static final int BOUND = 10_000;

    /** What the parameter {@code count} asks for. */
    public enum Mode {
        NONE,
        EXACT,
        BOUNDED;

        static Mode of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static List<String> codes() {
            return Arrays.stream(values())
                    .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** Makes the count of what was found, at most one more than the bound when that is asked for. */
        public Count of(long found) {
            return this == BOUNDED && found > BOUND ? new Count(BOUND, "at_least") : new Count(found, "exact");
        }
    }
}
