package org.kursktimeline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers neither reads nor writes of the timeline before the service has started: a read would tell a part of the
 * sample as if it were all, and what is written meanwhile would stand among it. Health and documentation are answered.
 */
final class StartFilter extends OncePerRequestFilter {

    private static final String TIMELINE = "/v1/";

    private final Start start;
    private final ProblemWriter problems;

    StartFilter(Start start, ProblemWriter problems) {
        this.start = start;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return start.isOver() || !request.getServletPath().startsWith(TIMELINE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        problems.write(
                request,
                response,
                new ProblemException(
                        ProblemType.STARTING,
                        "the service is starting and has not stored all yet that belongs to it; try again as"
                                + " Retry-After says, or wait until /actuator/health/readiness answers 200"));
    }
}
