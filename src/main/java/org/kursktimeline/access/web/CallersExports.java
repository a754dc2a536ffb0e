package org.kursktimeline.access.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kursktimeline.access.AccessProperties;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ExportTurns;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.springframework.stereotype.Component;

/** Counts the running exports of each key, or without one of each network; in this process alone. */
@Component
final class CallersExports implements ExportTurns {

    private final int limit;
    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

    CallersExports(AccessProperties properties) {
        this.limit = properties.exports();
    }

    @Override
    public Turn take(Actor actor, String address) {
        var caller = Network.caller(actor, address);
        running.compute(caller, (name, already) -> oneMore(already == null ? 0 : already));
        return () -> running.computeIfPresent(caller, (name, now) -> now == 1 ? null : now - 1);
    }

    private int oneMore(int already) {
        if (limit > 0 && already >= limit) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "you run " + already + " exports already, which is the most at once; wait until one of them ends");
        }
        return already + 1;
    }
}
