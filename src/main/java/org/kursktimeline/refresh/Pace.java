package org.kursktimeline.refresh;

import java.time.Duration;

/**
 * How many events a step takes: at most 200, fewer when a step lasts so long that others would feel it, since their
 * writes wait for the events that it has locked and for its place in the order of all writes.
 */
record Pace(int events) {

    /** The first step of a job, when nothing is known of its events: one may have a single claim or forty. */
    static final Pace FIRST = new Pace(20);

    private static final int MOST = 200;
    private static final int LEAST = 5;
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    /** The pace after a step at this one. */
    Pace after(Duration step) {
        if (step.compareTo(LONG) > 0) {
            return new Pace(Math.max(LEAST, events / 2));
        }
        return step.compareTo(SHORT) < 0 ? new Pace(Math.min(MOST, events * 2)) : this;
    }
}
