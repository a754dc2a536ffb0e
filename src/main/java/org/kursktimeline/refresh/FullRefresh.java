package org.kursktimeline.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.core.Actor;
import org.kursktimeline.event.Derivation;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.stereotype.Component;

/** Visits every event, and derives anew those whose entries differ from what their facts give; writes nothing for the rest. */
@Component
class FullRefresh {

    private static final int STEP = 500;
    private static final int SHOWN = 20;

    private final Journal journal;
    private final Derivation derivation;

    FullRefresh(Journal journal, Derivation derivation) {
        this.journal = journal;
        this.derivation = derivation;
    }

    /**
     * What came of it.
     *
     * @param visited how many events there were
     * @param differing how many differed, or got a new state
     * @param some the first of these
     */
    record Outcome(long visited, long differing, List<UUID> some) {}

    /**
     * Visits them all, in the order of their ids.
     *
     * @param write false to look only
     */
    Outcome run(boolean write, Progress progress) {
        var some = new ArrayList<UUID>();
        long visited = 0;
        long differing = 0;
        progress.begin(derivation.count());
        for (var ids = derivation.events(new UUID(0, 0), STEP);
                !ids.isEmpty();
                ids = derivation.events(last(ids), STEP)) {
            var stale = derivation.differing(ids);
            visited += ids.size();
            differing += write ? derive(stale) : stale.size();
            stale.stream().limit(SHOWN - some.size()).forEach(some::add);
            progress.reached(visited);
        }
        progress.end();
        return new Outcome(visited, differing, some);
    }

    private int derive(List<UUID> stale) {
        int derived = 0;
        for (int i = 0; i < stale.size(); i += Pace.FULL.events()) {
            var part = stale.subList(i, Math.min(stale.size(), i + Pace.FULL.events()));
            derived += journal.write(
                            new WriteRequest(Actor.OPERATOR, "refresh", null),
                            Integer.class,
                            write -> derivation.derive(write, part))
                    .result();
        }
        return derived;
    }

    private static UUID last(List<UUID> ids) {
        return ids.get(ids.size() - 1);
    }
}
