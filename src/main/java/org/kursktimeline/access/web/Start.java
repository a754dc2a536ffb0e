package org.kursktimeline.access.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Knows whether the service has started: whether all that a start stores is stored. Once it has it stays so; a service
 * that is told to stop is not ready for others any more, but serves whom it is serving.
 */
@Component
class Start {

    private volatile boolean over;

    boolean isOver() {
        return over;
    }

    /** Before any other listener tells somebody that the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void end() {
        over = true;
    }
}
