package org.kursktimeline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kursktimeline.access.ApiKeys;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the key of a request; refuses one that is not valid, even where none is needed, and one in the address.
 */
final class KeyFilter extends OncePerRequestFilter {

    private static final Set<String> NAMES = Set.of("key", "api_key", "apikey", "access_token", "token");
    private static final String HEADER = "X-API-Key";
    private static final String SCHEME = "bearer ";

    private final ApiKeys keys;
    private final SecurityContextRepository contexts;
    private final ProblemWriter problems;
    private final RateLimits limits;

    KeyFilter(ApiKeys keys, SecurityContextRepository contexts, ProblemWriter problems, RateLimits limits) {
        this.keys = keys;
        this.contexts = contexts;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // a cache that many share must not answer one caller with what another may see
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        response.addHeader(HttpHeaders.VARY, HEADER);
        try {
            refuseKeyInAddress(request);
            key(request).ifPresent(key -> authenticate(key, request, response));
        } catch (ProblemException problem) {
            problems.write(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuseKeyInAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return;
        }
        Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .filter(NAMES::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(
                            ProblemType.KEY_IN_QUERY,
                            Fault.of(
                                    name,
                                    ProblemType.KEY_IN_QUERY.slug(),
                                    "'" + name + "' does not belong in the address, which is logged;"
                                            + " send the key as Authorization: Bearer or X-API-Key"));
                });
    }

    private static Optional<String> key(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.ofNullable(request.getHeader(HEADER)).map(String::strip);
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new ProblemException(
                    ProblemType.UNAUTHENTICATED, "the Authorization header is not of the form 'Bearer <key>'");
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip());
    }

    private void authenticate(String key, HttpServletRequest request, HttpServletResponse response) {
        var actor = keys.authenticate(key).orElseThrow(() -> failed(request, response));
        var context = new SecurityContextImpl(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Valid keys from the same address are not held up by one that fails again and again. */
    private ProblemException failed(HttpServletRequest request, HttpServletResponse response) {
        var allowance = limits.takeFailedKey(request.getRemoteAddr());
        allowance.ifPresent(left -> left.announce(response));
        return allowance
                .filter(left -> !left.granted())
                .map(Allowance::refusal)
                .orElseGet(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "the API key is misspelt, unknown, expired or revoked"));
    }
}
