package org.kursktimeline.core.web;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Routes under {@code /v1} that declare no format speak JSON and nothing else: who accepts none is told 406 before
 * anything is read or written. Without that any type that some library can write would be spoken.
 */
final class JsonUnlessDeclared extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> controller) {
        var route = super.getMappingForMethod(method, controller);
        return route == null || !isOpen(route)
                ? route
                : route.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build();
    }

    private static boolean isOpen(RequestMappingInfo route) {
        return route.getProducesCondition().isEmpty()
                && route.getPatternValues().stream().anyMatch(path -> path.startsWith("/v1/"));
    }
}
