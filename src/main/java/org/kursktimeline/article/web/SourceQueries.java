package org.kursktimeline.article.web;

import java.util.List;
import java.util.Locale;
import org.kursktimeline.article.SourceKind;
import org.kursktimeline.article.SourceQuery;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;

/** Reads which sources a request asks for. */
final class SourceQueries {

    private SourceQueries() {}

    static SourceQuery read(QueryParams params) {
        return new SourceQuery(
                known(SourceParameter.KIND, params, Coded.codes(SourceKind.class)),
                known(
                        SourceParameter.COUNTRY,
                        params,
                        List.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))),
                params.one(SourceParameter.Q).orElse(null));
    }

    private static List<String> known(QueryParameter parameter, QueryParams params, List<String> words) {
        return params.all(parameter).stream()
                .filter(word -> params.isKnown(parameter, word, words))
                .toList();
    }
}
