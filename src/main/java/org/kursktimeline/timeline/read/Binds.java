package org.kursktimeline.timeline.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.filter.Condition;
import org.springframework.stereotype.Component;

/** The values that a question binds: those of its conditions, keys by their numbers, of its moment and its audience. */
@Component
public class Binds {

    private final KeyNumbers numbers;

    Binds(KeyNumbers numbers) {
        this.numbers = numbers;
    }

    /** All that is bound, by name. */
    public Map<String, Object> of(TimelineQuery query) {
        var binds = new HashMap<>(query.moment().binds());
        binds.putAll(query.audience().binds());
        query.conditions()
                .forEach(condition -> condition.binds().forEach((name, value) -> binds.put(name, bound(value))));
        return binds;
    }

    /** Tells whether each key has its number. */
    static boolean isComplete(Map<String, Object> bound) {
        return bound.values().stream()
                .filter(Integer[].class::isInstance)
                .flatMap(numbers -> Arrays.stream((Integer[]) numbers))
                .noneMatch(number -> number == KeyNumbers.UNUSED);
    }

    private Object bound(Object value) {
        return value instanceof Condition.Keys keys ? numbers.of(keys.texts()) : value;
    }
}
