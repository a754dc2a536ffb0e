package org.kursktimeline.core;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a query parameter, and whether it may be repeated.
 *
 * @param description what it does, in one sentence, for the OpenAPI document
 * @param example a value that works on the sample data; null for none
 * @param repeatable whether the parameter may be repeated (OR)
 * @param range the numbers that it takes; null when it takes no numbers, or bounds nowhere
 */
public record Usage(
        String description,
        @Nullable String example,
        boolean repeatable,
        @Nullable Range range) {

    /** Of the parameter that turns the pages of a list. */
    public static final Usage CURSOR =
            one("Where the page begins or ends: take next or prev of another page, as it stands.");

    /** Of a parameter that takes no numbers. */
    public Usage(String description, @Nullable String example, boolean repeatable) {
        this(description, example, repeatable, null);
    }

    /** The same of a parameter that takes these numbers. */
    public Usage within(Range numbers) {
        return new Usage(description, example, repeatable, numbers);
    }

    /** Of a parameter with one value and no example. */
    public static Usage one(String description) {
        return new Usage(description, null, false);
    }

    /** Of a parameter with one value. */
    public static Usage one(String description, String example) {
        return new Usage(description, example, false);
    }

    /** Of a parameter that may be repeated, without an example. */
    public static Usage many(String description) {
        return new Usage(description, null, true);
    }

    /** Of a parameter that may be repeated. */
    public static Usage many(String description, String example) {
        return new Usage(description, example, true);
    }
}
