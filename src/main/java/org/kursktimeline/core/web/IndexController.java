package org.kursktimeline.core.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The front door: a browser is led to the explorer, a script gets the addresses of what there is. */
@Hidden
@RestController
class IndexController {

    private static final String BASE = "/v1/";

    /** The links by name. */
    record Index(Map<String, String> links) {}

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    IndexController(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @GetMapping("/")
    ResponseEntity<?> index(HttpServletRequest request) {
        if (Browser.asks(request)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/docs"))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT).body(new Index(links()));
    }

    private Map<String, String> links() {
        var links = new LinkedHashMap<String, String>(collections());
        links.put("openapi", "/v3/api-docs");
        links.put("docs", "/docs");
        links.put("problems", "/problems");
        links.put("health", "/actuator/health");
        return links;
    }

    /** Every list under the base path that can be read, e.g. {@code events} at {@code /v1/events}. */
    private Map<String, String> collections() {
        var found = new TreeMap<String, String>();
        routes.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(path -> path.startsWith(BASE) && !path.contains("{"))
                .forEach(path -> found.put(
                        path.substring(BASE.length()).replace('/', '_').replace('-', '_'), path));
        return found;
    }
}
