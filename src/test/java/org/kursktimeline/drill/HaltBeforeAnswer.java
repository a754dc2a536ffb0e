package org.kursktimeline.drill;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Ends the process when a request that asks for it is done, its write committed, and no byte of the answer sent. */
@Component
@ConditionalOnProperty(HaltBeforeAnswer.SETTING)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HaltBeforeAnswer extends OncePerRequestFilter {

    static final String SETTING = "drill.halt-before-answer";
    static final String HEADER = "X-Drill-Halt";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HEADER) == null) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(request, new ContentCachingResponseWrapper(response));
            Runtime.getRuntime().halt(137);
        }
    }
}
