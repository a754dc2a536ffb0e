package org.kursktimeline.timeline.read;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.stereotype.Component;

/**
 * Lets few reads count over many events at a time, so that however many are asked for, connections are left for pages.
 */
@Component
class Turns {

    /** Fewer than half of the reader's connections. */
    static final int AT_ONCE = 4;

    private static final long PATIENCE_MILLIS = 2_000;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * Reads in turn.
     *
     * @throws ProblemException 503 when it is nobody's turn to end for two seconds
     */
    <T> T take(Supplier<T> read) {
        if (!acquired()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "more than " + AT_ONCE
                            + " such questions are being answered; try again as Retry-After says, or narrow it");
        }
        try {
            return read.get();
        } finally {
            turns.release();
        }
    }

    private boolean acquired() {
        try {
            return turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
