package org.kursktimeline.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a constant of an enum: it has the constant's name, and holds how it is used. */
public interface EnumParameter extends QueryParameter {

    /** The constant's name, which every enum tells. */
    String name();

    /** What is said of it, and whether it may be repeated. */
    Usage usage();

    @Override
    default String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    default String description() {
        return usage().description();
    }

    @Override
    default @Nullable String example() {
        return usage().example();
    }

    @Override
    default @Nullable Range range() {
        return usage().range();
    }

    @Override
    default boolean repeatable() {
        return usage().repeatable();
    }
}
