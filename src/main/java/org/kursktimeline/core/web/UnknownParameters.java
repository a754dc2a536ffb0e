package org.kursktimeline.core.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.kursktimeline.core.QueryParams;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses unknown parameters where the controller method does not read the query itself; one that does finds them among
 * its faults, so that they are told together with the others.
 */
final class UnknownParameters implements HandlerInterceptor {

    private static final String OURS = "org.kursktimeline.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // a page of errors is not what was asked for, and is told the parameters of what was
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && Arrays.stream(method.getMethodParameters())
                        .noneMatch(parameter -> parameter.getParameterType() == QueryParams.class)) {
            Queries.read(request, method.getMethod()).check();
        }
        return true;
    }
}
