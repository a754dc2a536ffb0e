package org.kursktimeline.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One query parameter of an endpoint, as documented and as accepted. An endpoint's parameters are an enum that
 * implements this and is named by {@link QueryParameters}; whatever is not in it is refused.
 */
public interface QueryParameter {

    /** The name of the enum's constant. */
    String name();

    /** The parameter's name in the address, snake_case. */
    default String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does, in one sentence, for the OpenAPI document. */
    String description();

    /** A value that works on the sample data; null for none. */
    @Nullable String example();

    /** Tells whether the parameter may be repeated (OR). */
    default boolean repeatable() {
        return false;
    }
}
