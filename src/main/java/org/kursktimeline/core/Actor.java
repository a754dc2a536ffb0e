package org.kursktimeline.core;

import java.util.Set;

/**
 * Who acts: an API key, the service itself, or a reader without a key.
 *
 * @param id what the log keeps: the key's id, {@code system}, {@code operator} or {@code anonymous}
 * @param name the key's name, for people
 * @param scopes the rights held
 */
public record Actor(String id, String name, Set<Scope> scopes) {

    /** The service itself as it starts: reference data, sample. */
    public static final Actor SYSTEM = new Actor("system", "the service", Set.of(Scope.ADMIN));

    /** Whoever runs the sub-commands on the machine of the service. */
    public static final Actor OPERATOR = new Actor("operator", "whoever runs the sub-commands", Set.of(Scope.ADMIN));

    /** A reader who sent no key. */
    public static final Actor ANONYMOUS = new Actor("anonymous", "anonymous", Set.of());

    /** Tells whether this actor holds the right, by itself or by {@link Scope#ADMIN}. */
    public boolean may(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }
}
