package org.kursktimeline.timeline.read;

import java.util.Map;
import org.kursktimeline.timeline.TimelineQuery;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.entry.KeyShares;

/** Binds a question, and lets something else happen before the question is asked. */
public class InterruptedBinds extends Binds {

    private final Runnable meanwhile;

    public InterruptedBinds(KeyNumbers numbers, KeyShares shares, Runnable meanwhile) {
        super(numbers, shares);
        this.meanwhile = meanwhile;
    }

    @Override
    public Map<String, Object> of(TimelineQuery query) {
        var bound = super.of(query);
        meanwhile.run();
        return bound;
    }
}
