package org.kursktimeline.core.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem document, whatever layer finds the problem: controllers, filters, the server. */
@Component
public class ProblemWriter {

    private static final int MOST_SECONDS = 5;
    private static final Set<ProblemType> PASSING =
            Set.of(ProblemType.UNAVAILABLE, ProblemType.STARTING, ProblemType.TOO_MANY_REQUESTS);

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Writes status and body; headers set before stay. Does nothing when an answer is already under way.
     *
     * <p>A 503 or 429 gets a {@code Retry-After} of 1 to 5 seconds and a 401 a {@code WWW-Authenticate}, unless set
     * before.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var body = json.writeValueAsBytes(ProblemDocument.of(problem, path(request), TraceId.of(request)));
        response.resetBuffer();
        response.setStatus(problem.type().status());
        addHeaders(response, problem.type());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static void addHeaders(HttpServletResponse response, ProblemType type) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (PASSING.contains(type) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            int seconds = ThreadLocalRandom.current().nextInt(1, MOST_SECONDS + 1);
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        } else if (type == ProblemType.UNAUTHENTICATED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (type == ProblemType.BODY_TOO_LARGE) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private static @Nullable String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }
}
