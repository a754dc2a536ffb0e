package org.kursktimeline.article.web;

import java.util.List;
import org.kursktimeline.article.SourceKind;
import org.kursktimeline.article.SourceQuery;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Countries;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;

/** Reads which sources a request asks for. */
final class SourceQueries {

    private SourceQueries() {}

    static SourceQuery read(QueryParams params) {
        return new SourceQuery(
                known(SourceParameter.KIND, params, Coded.codes(SourceKind.class)),
                countries(params),
                params.one(SourceParameter.Q).orElse(null));
    }

    private static List<String> countries(QueryParams params) {
        return params.all(SourceParameter.COUNTRY).stream()
                .filter(code -> isCountry(code, params))
                .toList();
    }

    private static boolean isCountry(String code, QueryParams params) {
        boolean known = Countries.CODES.contains(code);
        if (!known) {
            params.faults().parameter(SourceParameter.COUNTRY.parameter(), "unknown-value", Countries.fault(code));
        }
        return known;
    }

    private static List<String> known(QueryParameter parameter, QueryParams params, List<String> words) {
        return params.all(parameter).stream()
                .filter(word -> params.isKnown(parameter, word, words))
                .toList();
    }
}
