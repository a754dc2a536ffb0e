package org.kursktimeline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells a browser that pages of other sites may read but not write. */
final class Preflights extends OncePerRequestFilter {

    private final ProblemWriter problems;

    Preflights(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)
                && !Reads.isRead(request, request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
            problems.write(
                    request,
                    response,
                    new ProblemException(
                            ProblemType.CROSS_SITE_WRITE,
                            "a page of another site may send GET and HEAD only, and POST to " + Reads.QUESTION));
            return;
        }
        chain.doFilter(request, response);
    }
}
