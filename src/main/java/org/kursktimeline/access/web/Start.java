package org.kursktimeline.access.web;

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

    private final ObjectProvider<Groundwork> groundwork;
    private volatile boolean over;

    /**
     * Asks those who store something.
     *
     * @param groundwork made late, after the filters that ask
     */
    Start(ObjectProvider<Groundwork> groundwork) {
        this.groundwork = groundwork;
    }

    boolean isOver() {
        if (!over && !isAnythingMissing()) {
            over = true;
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
