package org.kursktimeline.article.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kursktimeline.core.Hint;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;

/**
 * Why a list is empty.
 *
 * @param params what was asked, without a fault
 * @param words the parameter that asks for a part of a name or title
 * @param none what is told of that when it alone finds nothing
 */
record ListHints(QueryParams params, QueryParameter words, String none) {

    /**
     * Which of the filters alone stands in the way; when none does, that they do so together.
     *
     * @param finds whether something is found by other parameters
     */
    List<Hint> of(Stream<? extends QueryParameter> filters, Predicate<QueryParams> finds) {
        var given = filters.filter(filter -> !params.all(filter).isEmpty()).toList();
        var alone = given.stream()
                .filter(filter -> finds.test(params.without(filter)))
                .map(filter -> new Hint(
                        filter.parameter(),
                        filter == words && given.size() == 1 ? none : "without this filter something is found"))
                .toList();
        return !alone.isEmpty()
                ? alone
                : given.stream()
                        .map(filter -> new Hint(filter.parameter(), "nothing matches even without this filter alone"))
                        .toList();
    }
}
