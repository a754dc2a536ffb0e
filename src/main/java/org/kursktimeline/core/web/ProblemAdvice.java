package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kursktimeline.core.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into a problem document; logs faults of the service, once, with the trace id. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Access decisions go on to the security layer, which knows whether a key was sent. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void passOn(RuntimeException refusal) {
        throw refusal;
    }

    /**
     * An answer that is under way must not end as if it were whole: what is thrown on makes the server cut the
     * connection.
     */
    @ExceptionHandler(Exception.class)
    void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown) throws Exception {
        if (response.isCommitted()) {
            throw thrown;
        }
        var problem = Problems.of(thrown);
        // asked last: a database that went away looks like a client that did
        if (problem.type() == ProblemType.INTERNAL_ERROR
                && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return;
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            log(request, thrown);
        }
        writer.write(request, response, problem);
    }

    static void log(HttpServletRequest request, Throwable thrown) {
        LOG.error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), TraceId.of(request), thrown);
    }
}
