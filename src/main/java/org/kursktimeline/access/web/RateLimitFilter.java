package org.kursktimeline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells each caller how many requests are left, and refuses those beyond the limit; health is never refused. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final RateLimits limits;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var budget = isRead(request) ? RateLimits.Budget.READS : RateLimits.Budget.WRITES;
        var allowance = limits.take(actor(), request.getRemoteAddr(), budget);
        allowance.ifPresent(left -> left.announce(response));
        if (allowance.isPresent() && !allowance.get().granted()) {
            problems.write(request, response, allowance.get().refusal());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") || Reads.isRead(request, request.getMethod());
    }

    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }
}
