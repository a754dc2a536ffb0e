package org.kursktimeline.timeline.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;
import org.kursktimeline.timeline.filter.Condition;
import org.springframework.stereotype.Component;

/** The values that a question binds: those of its conditions, keys by their numbers, of its moment and its audience. */
@Component
public class Binds {

    private final KeyNumbers numbers;

    private final KeyShares shares;

    Binds(KeyNumbers numbers, KeyShares shares) {
        this.numbers = numbers;
        this.shares = shares;
    }

    /**
     * Tells whether one of the conditions on keys leaves so few entries, past ones among them, that finding them all
     * costs less than a walk through the timeline.
     *
     * @param bound the values of the question
     */
    public boolean isOfFew(TimelineQuery query, Map<String, Object> bound, long few) {
        return query.conditions().stream()
                .filter(condition -> !condition.negated())
                .flatMap(condition -> condition.binds().entrySet().stream())
                .filter(bind -> bind.getValue() instanceof Condition.Keys)
                .anyMatch(bind -> bound.get(bind.getKey()) instanceof Integer[] keys && sum(keys) <= few);
    }

    /** At most; no key at all is as good as unknown. */
    private long sum(Integer[] keys) {
        long sum = keys.length == 0 ? KeyShares.UNKNOWN : 0;
        for (int key : keys) {
            long most = key == KeyNumbers.UNUSED ? 0 : shares.atMost(key);
            sum = Math.min(KeyShares.UNKNOWN - most, sum) + most;
        }
        return sum;
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
