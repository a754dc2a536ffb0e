package org.kursktimeline.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.BodyParameters;
import org.kursktimeline.core.QueryParams;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its parameters, of the query and of a body; unknown ones are already among the faults. */
record QueryParamsArgument(RequestBodies bodies) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryParams.class;
    }

    @Override
    public QueryParams resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var method = Objects.requireNonNull(parameter.getMethod());
        return parameter.hasMethodAnnotation(BodyParameters.class)
                ? Queries.read(asked, method, bodies.json(asked).tree())
                : Queries.read(asked, method);
    }
}
