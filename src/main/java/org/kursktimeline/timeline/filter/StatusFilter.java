package org.kursktimeline.timeline.filter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kursktimeline.core.Actor;
import org.kursktimeline.core.ProblemException;
import org.kursktimeline.core.ProblemType;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Scope;
import org.springframework.stereotype.Component;

/** {@code status}: published when nobody asks; what editors have not let out needs a scope. */
@Component
public class StatusFilter implements FilterReader {

    private static final List<String> KNOWN = List.of("published", "retracted", "draft", "rejected");
    private static final Set<String> CLOSED = Set.of("draft", "rejected");

    /** Published events: what counts are made of. */
    static final Condition PUBLISHED = of(Set.of("published"));

    @Override
    public List<Condition> read(QueryParams params) {
        return List.of(of(asked(params)));
    }

    /**
     * Checks that the actor may see what is asked for.
     *
     * @throws ProblemException 403 that names the scope
     */
    public static void check(QueryParams params, Actor actor) {
        if (asked(params).stream().anyMatch(status -> !isOpen(status, actor))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "events that are draft or rejected need the scope " + Scope.EVENTS_REVIEW.code());
        }
    }

    /** Tells whether the actor may see events of this status. */
    public static boolean isOpen(String status, Actor actor) {
        return !CLOSED.contains(status) || actor.may(Scope.EVENTS_REVIEW);
    }

    private static Set<String> asked(QueryParams params) {
        var asked = new LinkedHashSet<String>();
        var excluded = new LinkedHashSet<String>();
        for (var value : params.all(TimelineFilter.STATUS)) {
            boolean negated = value.startsWith("!");
            var status = negated ? value.substring(1) : value;
            if (params.isKnown(TimelineFilter.STATUS, status, KNOWN)) {
                (negated ? excluded : asked).add(status);
            }
        }
        if (asked.isEmpty()) {
            asked.addAll(excluded.isEmpty() ? List.of("published") : KNOWN);
        }
        asked.removeAll(excluded);
        return asked;
    }

    private static Condition of(Collection<String> statuses) {
        return Condition.onEntry(
                TimelineFilter.STATUS, "e.status = ANY(:status)", Map.of("status", statuses.toArray(String[]::new)));
    }
}
