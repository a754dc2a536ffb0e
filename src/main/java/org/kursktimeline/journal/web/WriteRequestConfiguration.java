package org.kursktimeline.journal.web;

import java.util.List;
import org.kursktimeline.core.web.RequestBodies;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a write request as an argument. */
@Configuration(proxyBeanMethods = false)
class WriteRequestConfiguration implements WebMvcConfigurer {

    private final RequestBodies bodies;

    WriteRequestConfiguration(RequestBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WriteRequestArgument(bodies));
    }
}
