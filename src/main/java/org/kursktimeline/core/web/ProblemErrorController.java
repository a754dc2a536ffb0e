package org.kursktimeline.core.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and libraries leave to the server's error page. */
@Hidden
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemWriter writer;
    private final FaultLog log;

    ProblemErrorController(ProblemWriter writer, FaultLog log) {
        this.writer = writer;
        this.log = log;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, problem(request));
    }

    private ProblemException problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            if (thrown instanceof IOException unread) {
                return ofBody(unread);
            }
            return ofFailure(request, thrown instanceof ServletException wrapped ? cause(wrapped) : thrown);
        }
        return Problems.ofStatus(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }

    private static Throwable cause(ServletException wrapped) {
        return wrapped.getRootCause() == null ? wrapped : wrapped.getRootCause();
    }

    private ProblemException ofFailure(HttpServletRequest request, Throwable thrown) {
        var problem = Problems.of(thrown);
        log.tell(request, problem, thrown);
        return problem;
    }

    /** The server keeps what it met while a body was read, and answers by this page instead of the controller. */
    private static ProblemException ofBody(IOException unread) {
        return unread instanceof SocketTimeoutException
                ? new ProblemException(ProblemType.REQUEST_TIMEOUT, "the body stopped before its end")
                : new ProblemException(
                        ProblemType.BAD_REQUEST,
                        "the body broke off before its end, or its chunks are not as HTTP says");
    }
}
