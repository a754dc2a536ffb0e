package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.timeline.entry.SearchText;
import org.springframework.stereotype.Component;

/** {@code q}: full text in the syntax of web searches, folded as the entries' text is. */
@Component
class TextFilter implements FilterReader {

    /** In characters; a search engine takes no longer question either. */
    static final int LONGEST = 1_000;

    /** Of the minus signs those that exclude nothing; PostgreSQL 18 stumbles over some thirty of them in a row. */
    private static final Pattern IDLE_MINUS = Pattern.compile("-+(?![\\p{L}\\p{N}\"])");

    /** Of other search engines; here it would be a word too common to be asked for, and the opposite would be found. */
    private static final Pattern NOT = Pattern.compile("(?<![^\\s(])NOT\\s+(?<what>\"[^\"]*\"|\\S+)");

    private static final Pattern PHRASE = Pattern.compile("(?<!NOT )\"[^\"]*\"");

    @Override
    public List<Condition> read(QueryParams params) {
        return params.one(TimelineFilter.Q).stream()
                .filter(text -> TimelineFilter.Q.allows(List.of(text), params.faults()) && isOurs(text, params))
                .map(text -> Condition.onEntry(
                        TimelineFilter.Q,
                        "e.search @@ websearch_to_tsquery('english', :q)",
                        Map.of("q", question(text))))
                .toList();
    }

    private static boolean isOurs(String text, QueryParams params) {
        var not = NOT.matcher(PHRASE.matcher(text).replaceAll(" "));
        boolean found = not.find();
        if (found) {
            params.faults()
                    .parameter(
                            TimelineFilter.Q.parameter(),
                            "not-by-minus",
                            "'NOT' is no operator here; for what shall not occur write -"
                                    + Text.shortened(not.group("what")) + ", for the word itself 'not'");
        }
        return !found;
    }

    /** The question as it is bound. */
    static String question(String text) {
        return IDLE_MINUS.matcher(SearchText.fold(text)).replaceAll(" ");
    }
}
