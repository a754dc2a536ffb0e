package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Logs what is no fault of the caller's, once for each request, with the id that the problem document names. */
@Component
class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final AtomicLong tracedAt = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    /**
     * Tells a fault of the service with its stack, and a write that the database could not be had for in one line: a
     * lost connection is one of many, so that the stack of one in a minute will do.
     */
    void tell(HttpServletRequest request, ProblemException problem, Throwable thrown) {
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error(
                    "{} {} failed, trace {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    TraceId.of(request),
                    thrown);
        } else if (problem.type() == ProblemType.UNAVAILABLE && problem != thrown && isWrite(request)) {
            tellUnavailable(request, thrown);
        }
    }

    private void tellUnavailable(HttpServletRequest request, Throwable thrown) {
        var reason = NestedExceptionUtils.getMostSpecificCause(thrown).getMessage();
        LOG.warn(
                "{} {} could not be written, trace {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                TraceId.of(request),
                reason,
                isDue() ? thrown : null);
    }

    private static boolean isWrite(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    private boolean isDue() {
        long last = tracedAt.get();
        long now = System.nanoTime();
        return now - last >= PAUSE_NANOS && tracedAt.compareAndSet(last, now);
    }
}
