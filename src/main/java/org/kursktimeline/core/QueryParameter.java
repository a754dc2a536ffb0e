package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;

/**
 * One query parameter of an endpoint, as documented and as accepted. An endpoint's parameters are an enum that
 * implements this and is named by {@link QueryParameters}; whatever is not in it is refused.
 */
public interface QueryParameter {

    /** The parameter's name in the address, snake_case. */
    String parameter();

    /** What it does, in one sentence, for the OpenAPI document. */
    String description();

    /** A value that works on the sample data; null for none. */
    @Nullable String example();

    /** Tells whether the parameter may be repeated (OR). */
    default boolean repeatable() {
        return false;
    }
}
