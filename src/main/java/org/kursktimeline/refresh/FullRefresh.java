package org.kursktimeline.refresh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kursktimeline.core.Actor;
import org.kursktimeline.event.Derivation;
import org.kursktimeline.journal.Journal;
import org.kursktimeline.journal.WriteRequest;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Visits every event, and derives anew those whose entries differ from what their facts give; writes nothing for the
 * rest.
 */
@Component
class FullRefresh {

    private static final int STEP = 500;
    private static final int SHOWN = 20;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Journal journal;
    private final Derivation derivation;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(TransientDataAccessException.class)
            .maxRetries(5)
            .delay(Duration.ofSeconds(1))
            .build());

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
        for (var ids = next(BEFORE_ALL); !ids.isEmpty(); ids = next(ids.get(ids.size() - 1))) {
            var stale = derivation.compare(ids).differing();
            visited += ids.size();
            differing += write ? derive(stale) : stale.size();
            stale.stream().limit(SHOWN - some.size()).forEach(some::add);
            progress.reached(visited);
        }
        progress.end();
        return new Outcome(visited, differing, some);
    }

    private List<UUID> next(UUID after) {
        return derivation.events(after, STEP);
    }

    private int derive(List<UUID> stale) {
        int derived = 0;
        var pace = Pace.FIRST;
        for (int from = 0, to; from < stale.size(); from = to) {
            to = Math.min(stale.size(), from + pace.events());
            long begin = System.nanoTime();
            derived += derivePart(stale.subList(from, to));
            pace = pace.after(Duration.ofNanos(System.nanoTime() - begin));
        }
        return derived;
    }

    /** A row that another write holds for long is waited for a few times; after that the command can be given again. */
    private int derivePart(List<UUID> part) {
        try {
            return retries.execute(() -> journal.write(
                            new WriteRequest(Actor.OPERATOR, "refresh", null),
                            Integer.class,
                            write -> derivation.derive(write, part))
                    .result());
        } catch (RetryException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
