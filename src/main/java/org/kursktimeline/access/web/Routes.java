package org.kursktimeline.access.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.access.AccessProperties;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.Scope;
import org.kursktimeline.core.web.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may call what, one line a route; the first that fits decides. What has no line is denied. */
final class Routes implements RouteRules {

    /** A route's rule; without a method it holds for all. */
    record Route(@Nullable HttpMethod method, String pattern, Rule rule) {

        boolean fits(String calledBy, PathContainer path) {
            return (method == null || method.matches(calledBy))
                    && PathPatternParser.defaultInstance.parse(pattern).matches(path);
        }
    }

    /** Who passes: what decides, and the same in words that the documentation tells. */
    record Rule(Callers callers, AuthorizationManager<RequestAuthorizationContext> decides) {}

    private static final Callers NOBODY = new Callers(false, null);

    /** A refusal that names what would have helped. */
    static final class Lacking extends AuthorizationDecision {

        private static final long serialVersionUID = 1L;

        private final Scope scope;

        Lacking(Scope scope, boolean granted) {
            super(granted);
            this.scope = scope;
        }

        Scope scope() {
            return scope;
        }
    }

    private final AccessProperties properties;

    Routes(AccessProperties properties) {
        this.properties = properties;
    }

    List<Route> all() {
        return List.of(
                new Route(null, "/actuator/health/**", open()),
                new Route(null, "/actuator/info", open()),
                new Route(null, "/actuator/**", needs(Scope.OPS_READ)),
                new Route(null, "/v1/api-keys/**", needs(Scope.ADMIN)),
                new Route(null, "/v1/audit", needs(Scope.ADMIN)),
                new Route(POST, Reads.QUESTION, reads()),
                new Route(POST, "/v1/articles", needs(Scope.EVENTS_WRITE)),
                new Route(POST, "/v1/articles/*/events", needs(Scope.EVENTS_WRITE)),
                new Route(POST, "/v1/events/*/claims", needs(Scope.EVENTS_WRITE)),
                new Route(POST, "/v1/entities", needs(Scope.EVENTS_WRITE)),
                new Route(PATCH, "/v1/entities/*", needs(Scope.EVENTS_REVIEW)),
                new Route(POST, "/v1/sources", needs(Scope.EVENTS_WRITE)),
                new Route(PATCH, "/v1/sources/*", needs(Scope.EVENTS_REVIEW)),
                new Route(PATCH, "/v1/events/*", needs(Scope.EVENTS_REVIEW)),
                new Route(POST, "/v1/events/*/publish", needs(Scope.EVENTS_REVIEW)),
                new Route(POST, "/v1/events/*/retract", needs(Scope.EVENTS_REVIEW)),
                new Route(POST, "/v1/events/*/confirm", needs(Scope.EVENTS_REVIEW)),
                new Route(POST, "/v1/releases", needs(Scope.ADMIN)),
                new Route(GET, "/v1/**", reads()),
                new Route(HEAD, "/v1/**", reads()),
                new Route(OPTIONS, "/v1/**", open()),
                new Route(null, "/", open()),
                new Route(null, "/docs/**", open()),
                new Route(null, "/swagger-ui/**", open()),
                new Route(null, "/swagger-ui.html", open()),
                new Route(null, "/v3/**", open()),
                new Route(null, "/problems/**", open()));
    }

    @Override
    public Callers of(String method, String path) {
        var called = PathContainer.parsePath(path);
        return all().stream()
                .filter(route -> route.fits(method, called))
                .findFirst()
                .map(route -> route.rule().callers())
                .orElse(NOBODY);
    }

    private static Rule open() {
        return new Rule(new Callers(true, null), (authentication, request) -> new AuthorizationDecision(true));
    }

    /** Anyone, or any valid key where the settings say so. */
    private Rule reads() {
        return new Rule(
                new Callers(properties.publicReads(), null),
                (authentication, request) -> new AuthorizationDecision(
                        properties.publicReads() || !actor(authentication.get()).equals(Actor.ANONYMOUS)));
    }

    private static Rule needs(Scope scope) {
        return new Rule(
                new Callers(false, scope),
                (authentication, request) ->
                        new Lacking(scope, actor(authentication.get()).may(scope)));
    }

    private static Actor actor(@Nullable Authentication authentication) {
        return (Actor)
                Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
    }
}
