package org.kursktimeline.article.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleQuery;
import org.kursktimeline.article.LanguageTag;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Text;
import org.kursktimeline.core.TimeBound;
import org.springframework.stereotype.Component;

/** Reads which articles a request asks for. */
@Component
class ArticleQueries {

    private final Sources sources;

    ArticleQueries(Sources sources) {
        this.sources = sources;
    }

    ArticleQuery read(QueryParams params) {
        var from = params.time(ArticleParameter.FROM).map(TimeBound::firstInstant);
        var to = params.time(ArticleParameter.TO).map(TimeBound::endExclusive);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            params.faults().parameter("from", "from-after-to", "'from' is later than 'to'");
        }
        return new ArticleQuery(
                sources.asked(params, ArticleParameter.SOURCE).stream()
                        .map(SourceView::id)
                        .toList(),
                params.all(ArticleParameter.LANGUAGE).stream()
                        .flatMap(text -> language(text, params).stream())
                        .toList(),
                orNull(from),
                orNull(to),
                orNull(params.one(ArticleParameter.Q)));
    }

    private static Optional<String> language(String text, QueryParams params) {
        var tag = LanguageTag.parse(text);
        if (tag.isEmpty()) {
            params.faults()
                    .parameter(
                            "language",
                            "unknown-value",
                            "'" + Text.shortened(text) + "' is not a language tag (BCP 47); write en, uk or ru-UA");
        }
        return tag;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
