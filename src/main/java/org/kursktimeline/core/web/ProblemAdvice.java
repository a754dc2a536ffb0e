package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kursktimeline.core.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into a problem document; logs what is no fault of the caller's. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final ProblemWriter writer;
    private final FaultLog log;

    ProblemAdvice(ProblemWriter writer, FaultLog log) {
        this.writer = writer;
        this.log = log;
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
        log.tell(request, problem, thrown);
        writer.write(request, response, problem);
    }
}
