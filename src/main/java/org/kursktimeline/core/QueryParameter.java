package org.kursktimeline.core;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query parameter of an endpoint, as documented and as accepted. An endpoint's parameters are the constants of
 * enums ({@link EnumParameter}) that {@link QueryParameters} names; whatever is not in them is refused.
 */
public interface QueryParameter {

    /** The parameter's name in the address, snake_case. */
    String parameter();

    /** What it does, in one sentence, for the OpenAPI document. */
    String description();

    /** A value that works on the sample data; null for none. */
    @Nullable String example();

    /** The longest value, in characters. */
    default int longest() {
        return 2_000;
    }

    /** The numbers that it takes; null when it takes other values, or any number. */
    default @Nullable Range range() {
        return null;
    }

    /** Notes the values that are too long; false when there are any. */
    default boolean allows(Collection<String> values, Faults faults) {
        boolean fit = values.stream().noneMatch(value -> value.length() > longest() && Text.length(value) > longest());
        if (!fit) {
            faults.parameter(
                    parameter(),
                    "too-long",
                    "a value of '" + parameter() + "' has more than " + longest() + " characters");
        }
        return fit;
    }

    /** Tells whether the parameter may be repeated (OR). */
    default boolean repeatable() {
        return false;
    }

    /** Tells whether its value is a JSON tree, so that it can only stand in a body; see {@link BodyParameters}. */
    default boolean isTree() {
        return false;
    }

    /**
     * Further parameters that an endpoint takes because it takes this one, e.g. {@code type_all} beside {@code type}.
     */
    default List<QueryParameter> others() {
        return List.of();
    }
}
