package org.kursktimeline.format.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.web.OutputFormat;
import org.kursktimeline.format.Layout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where other services have their exports: who looks there is told where ours are. Asked before any route, so that
 * nobody is told that a format or a filter is at fault.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExportAddresses implements HandlerMapping {

    private static final String EVENTS = "events";

    /** Their resources have names, which may be such a word. */
    private static final Set<String> NAMED = Set.of("entities", "sources", "releases");

    private static final Pattern FOREIGN = Pattern.compile(
            "/v1(?:/(?<list>[a-z-]{1,40}))?(?:(?<below>/)(?:export|csv|ndjson|geojson)|\\.(?:csv|ndjson|geojson|json))/?");

    private final RequestMappingHandlerMapping routes;

    ExportAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /**
     * Null for every other address.
     *
     * @throws ProblemException 404 that tells the address of the export
     */
    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        var address = FOREIGN.matcher(request.getRequestURI());
        if (address.matches() && !(address.group("below") != null && isNamed(address.group("list")))) {
            instead(Optional.ofNullable(address.group("list")).orElse(EVENTS)).ifPresent(ours -> {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "an export has no address of its own; a list is exported by its parameter 'format', with any"
                                + " filters: " + ours);
            });
        }
        return null;
    }

    private static boolean isNamed(@Nullable String list) {
        return list != null && NAMED.contains(list);
    }

    /** Empty where neither a list nor a layout of one is meant. */
    private Optional<String> instead(String list) {
        var formats = formats("/v1/" + list);
        if (!formats.isEmpty()) {
            return Optional.of("/v1/" + list + "?format=" + String.join(", ", formats));
        }
        return Optional.of(list)
                .filter(Coded.codes(Layout.class)::contains)
                .map(layout -> "/v1/" + EVENTS + "?format=csv&layout=" + layout);
    }

    private List<String> formats(String path) {
        var spoken = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getPatternValues().contains(path)
                        && route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getProducesCondition().getProducibleMediaTypes().stream())
                .collect(Collectors.toSet());
        return Stream.of(OutputFormat.values())
                .filter(format -> format != OutputFormat.JSON && spoken.contains(format.type()))
                .map(OutputFormat::code)
                .toList();
    }
}
