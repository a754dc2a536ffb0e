package org.kursktimeline.access.web;

import java.time.Duration;
import org.kursktimeline.core.Groundwork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows whether the service may answer: at once on what is there already, after a first start when all that it stores
 * is stored. Then it stays so; a service that is told to stop is not ready for others any more, but serves whom it is
 * serving.
 */
@Component
class Start {

    /** Nobody waits longer for a start that is over than {@code Retry-After} says. */
    private static final long KEPT_NANOS = Duration.ofMillis(200).toNanos();

    private final ObjectProvider<Groundwork> groundwork;
    private volatile boolean over;
    private long askedAt = System.nanoTime() - KEPT_NANOS;

    /**
     * Asks those who store something.
     *
     * @param groundwork made late, after the filters that ask
     */
    Start(ObjectProvider<Groundwork> groundwork) {
        this.groundwork = groundwork;
    }

    boolean isOver() {
        return over || isOverByNow();
    }

    /** Asks the database a few times a second, however many callers there are. */
    private synchronized boolean isOverByNow() {
        if (!over && System.nanoTime() - askedAt >= KEPT_NANOS) {
            if (!isAnythingMissing()) {
                over = true;
            }
            askedAt = System.nanoTime();
        }
        return over;
    }

    private boolean isAnythingMissing() {
        try {
            return groundwork.stream().anyMatch(Groundwork::isMissing);
        } catch (DataAccessException | TransactionException databaseAway) {
            return true;
        }
    }

    /** Before any other listener tells somebody that the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void end() {
        over = true;
    }
}
