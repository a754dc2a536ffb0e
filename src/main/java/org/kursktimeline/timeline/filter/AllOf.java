package org.kursktimeline.timeline.filter;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/**
 * The parameter {@code x_all} beside a repeatable filter x: the event has every one of the values, which stand between
 * commas or in repeated parameters; a comma inside a value is written after a backslash.
 */
record AllOf(TimelineFilter filter) implements QueryParameter {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    @Override
    public String parameter() {
        return filter.parameter() + "_all";
    }

    @Override
    public String description() {
        return "All of these values of " + filter.parameter() + ", separated by commas.";
    }

    @Override
    public @Nullable String example() {
        return null;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    /** The values that stand in a text. */
    static Stream<String> values(String text) {
        return Arrays.stream(COMMA.split(text, -1))
                .map(value -> value.replace("\\,", ",").strip());
    }
}
