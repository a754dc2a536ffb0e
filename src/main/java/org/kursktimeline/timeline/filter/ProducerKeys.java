package org.kursktimeline.timeline.filter;

import java.util.List;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.springframework.stereotype.Component;

/**
 * Reads who made an event: {@code human}, {@code import} or {@code machine}, else the name of an import or a machine.
 */
@Component
class ProducerKeys implements KeyFilters.KeyReader {

    private static final List<String> KINDS = List.of("human", "import", "machine");
    private static final String NAMED = "producer:";

    private final KeyNumbers numbers;

    ProducerKeys(KeyNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<String> keys(Asked asked) {
        var value = asked.value();
        if (KINDS.contains(value)) {
            return asked.key(value);
        }
        return numbers.isUsed(NAMED + value) ? List.of(NAMED + value) : asked.unknown(near(asked));
    }

    private List<String> near(Asked asked) {
        if (!asked.deservesHint()) {
            return List.of();
        }
        var kinds = Nearest.to(asked.value(), KINDS);
        return kinds.isEmpty() ? Nearest.to(asked.value(), numbers.ever(NAMED)) : kinds;
    }
}
