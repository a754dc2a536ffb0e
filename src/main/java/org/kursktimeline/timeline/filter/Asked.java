package org.kursktimeline.timeline.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;

/**
 * One value of a filter that compares with keys, without its negation.
 *
 * @param filter what it asks for
 * @param parameter in which it was given: the filter itself, or the one that asks for all of several values
 * @param params where faults go
 */
record Asked(TimelineFilter filter, QueryParameter parameter, String value, QueryParams params) {

    private static final int LONGEST_NAME = 200;

    /** The key of what was found: the filter's prefix with its id or code. */
    List<String> key(Object found) {
        return List.of(filter.prefix() + ":" + found);
    }

    /** The key of the value when it is one of the words, else none and a fault that names the nearest. */
    List<String> keyOf(Collection<String> known) {
        return isOneOf(known) ? key(value) : List.of();
    }

    /** Tells whether the value is one of the words; notes a fault that names the nearest when it is none. */
    boolean isOneOf(Collection<String> known) {
        return params.isKnown(parameter, value, known);
    }

    /** Notes that the value is none of the known words, and which may be meant. */
    List<String> noneOf(List<String> near) {
        return fault(
                "unknown-value",
                "'" + Text.shortened(value) + "' is not a known value of '" + parameter.parameter() + "'"
                        + Nearest.hint(near));
    }

    /** Notes what is wrong with the value, which has no keys then. */
    List<String> fault(String code, String detail) {
        params.faults().parameter(parameter.parameter(), code, detail);
        return List.of();
    }

    /**
     * Notes that the value is a list; false when it is none of the values that the reader finds.
     *
     * @param reader finds keys of other values too
     */
    boolean isList(KeyFilters.KeyReader reader) {
        if (parameter != filter || value.indexOf(',') < 0 || !deservesHint() || isFound(value, reader)) {
            return false;
        }
        var list = params.listed(filter, value, item -> isFound(item, reader));
        list.ifPresent(several -> fault(
                "unknown-value",
                "'" + Text.shortened(value) + "' is not a known value of '" + filter.parameter() + "'" + several));
        return list.isPresent();
    }

    private boolean isFound(String other, KeyFilters.KeyReader reader) {
        var tried = new QueryParams(Map.of(), Faults.ofTrial());
        return !other.isEmpty()
                && !reader.keys(new Asked(filter, parameter, other, tried)).isEmpty();
    }

    /** A filter with a value, as it is written where this one was given. */
    String written(TimelineFilter other, String otherValue) {
        return params.carrier().written(other.parameter(), otherValue);
    }

    /** Notes that nothing has the name, and which names are near. */
    List<String> unknown(List<String> nearest) {
        return fault(
                "unknown-value",
                "there is no " + filter.parameter().replace('_', ' ') + " '" + Text.shortened(value) + "'"
                        + Nearest.hint(nearest));
    }

    /** Tells whether near names are worth a search: not for what is too long for a name, nor after many faults. */
    boolean deservesHint() {
        return value.length() <= LONGEST_NAME && !params.faults().isLong();
    }
}
