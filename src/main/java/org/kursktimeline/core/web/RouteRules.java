package org.kursktimeline.core.web;

import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Scope;

/** Says who may call a route, for the documentation; told by whoever decides it. */
@FunctionalInterface
public interface RouteRules {

    /**
     * Who may call.
     *
     * @param method in capitals, e.g. GET
     * @param path as documented, e.g. {@code /v1/events/{id}}
     */
    Callers of(String method, String path);

    /**
     * Who may call a route.
     *
     * @param open whether no key is needed
     * @param scope what a key must have; null where any will do, or none
     */
    record Callers(boolean open, @Nullable Scope scope) {}
}
