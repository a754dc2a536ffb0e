package org.kursktimeline.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.http.HttpHeaders;

/**
 * What is left of a caller's budget, and how a caller is told: {@code RateLimit-Policy} and {@code RateLimit} as in
 * draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param limit requests a minute
 * @param granted whether this request is within the budget
 * @param remaining requests left
 * @param retryAfter until the next request is within the budget
 * @param reset until the budget is full again
 */
record Allowance(
        RateLimits.Budget budget, int limit, boolean granted, long remaining, Duration retryAfter, Duration reset) {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    void announce(HttpServletResponse response) {
        response.setHeader(POLICY, "\"" + budget.code() + "\";q=" + limit + ";w=60");
        response.setHeader(LEFT, "\"" + budget.code() + "\";r=" + remaining + ";t=" + seconds(reset));
        if (!granted) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(retryAfter))));
        }
    }

    ProblemException refusal() {
        var what = budget == RateLimits.Budget.FAILED_KEYS ? "keys that are not valid" : budget.code();
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS,
                "more than " + limit + " " + what + " a minute; try again in " + Math.max(1, seconds(retryAfter))
                        + " s");
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
