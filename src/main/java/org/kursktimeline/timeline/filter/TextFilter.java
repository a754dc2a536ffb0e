package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.timeline.entry.SearchText;
import org.springframework.stereotype.Component;

/** {@code q}: full text in the syntax of web searches, folded as the entries' text is. */
@Component
class TextFilter implements FilterReader {

    /** In characters; a search engine takes no longer question either. */
    static final int LONGEST = 1_000;

    /** Of the minus signs those that exclude nothing; PostgreSQL 18 stumbles over some thirty of them in a row. */
    private static final Pattern IDLE_MINUS = Pattern.compile("-+(?![\\p{L}\\p{N}\"])");

    @Override
    public List<Condition> read(QueryParams params) {
        return params.one(TimelineFilter.Q).stream()
                .filter(text -> TimelineFilter.Q.allows(List.of(text), params.faults()) && isOurs(text, params))
                .map(text -> Condition.onEntry(
                                TimelineFilter.Q,
                                "e.search @@ websearch_to_tsquery('english', :q)",
                                Map.of("q", question(text)))
                        .walkedBy("e.search @@ (SELECT websearch_to_tsquery('english', :q))"))
                .toList();
    }

    private static boolean isOurs(String text, QueryParams params) {
        var foreign = ForeignOperator.in(text).toList();
        foreign.forEach(operator -> params.faults()
                .parameter(TimelineFilter.Q.parameter(), operator.code(), operator.instead(text, params.carrier())));
        return foreign.isEmpty();
    }

    /** True where nothing is left to be looked for of what the condition was made of. */
    static Condition withoutWords(Condition q) {
        return Condition.onEntry(TimelineFilter.Q, "numnode(websearch_to_tsquery('english', :q)) = 0", q.binds());
    }

    /** The question as it is bound. */
    static String question(String text) {
        return IDLE_MINUS.matcher(SearchText.fold(text)).replaceAll(" ");
    }
}
