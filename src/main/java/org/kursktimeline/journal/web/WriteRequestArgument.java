package org.kursktimeline.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Fault;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.RequestBodies;
import org.kursktimeline.journal.IdempotencyKey;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method the {@link WriteRequest}: the caller, and the {@code Idempotency-Key} if one was sent. */
record WriteRequestArgument(RequestBodies bodies) implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == WriteRequest.class;
    }

    @Override
    public WriteRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return new WriteRequest(actor(request), null, key(request));
    }

    private static Actor actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                        && caller.getPrincipal() instanceof Actor actor
                ? actor
                : Actor.ANONYMOUS;
    }

    private @Nullable IdempotencyKey key(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(HEADER));
        if (sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1 || !VISIBLE_ASCII.matcher(sent.get(0)).matches()) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    Fault.of(HEADER, "wrong-form", HEADER + " is one value of 1 to 255 visible ASCII characters"));
        }
        return IdempotencyKey.of(sent.get(0), address(request), bodies.bytes(request));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
