package org.kursktimeline.article.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.article.ArticleQuery;
import org.kursktimeline.article.LanguageTag;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.QueryParameter;
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
        var from = bound(ArticleParameter.FROM, params).map(TimeBound::firstInstant);
        var to = bound(ArticleParameter.TO, params).map(ArticleQueries::end);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            params.faults().parameter("from", "from-after-to", "'from' is later than 'to'");
        }
        return new ArticleQuery(
                sources(params),
                params.all(ArticleParameter.LANGUAGE).stream()
                        .flatMap(text -> language(text, params).stream())
                        .toList(),
                orNull(from),
                orNull(to),
                orNull(params.one(ArticleParameter.Q)));
    }

    private List<UUID> sources(QueryParams params) {
        return params.all(ArticleParameter.SOURCE).stream()
                .flatMap(text -> source(text, params).stream())
                .map(SourceView::id)
                .toList();
    }

    private Optional<SourceView> source(String text, QueryParams params) {
        var source = sources.find(text);
        if (source.isEmpty()) {
            var near = sources.nearestSlugs(text);
            params.faults()
                    .parameter(
                            "source",
                            "unknown-value",
                            "there is no source '" + Text.shortened(text) + "'"
                                    + (near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?"));
        }
        return source;
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

    private static Optional<TimeBound> bound(QueryParameter parameter, QueryParams params) {
        try {
            return params.one(parameter).map(TimeBound::parse);
        } catch (NotEdtf e) {
            params.faults().parameter(parameter.parameter(), e.code(), e.detail());
            return Optional.empty();
        }
    }

    /** A moment is itself part of what it bounds. */
    private static Instant end(TimeBound bound) {
        return bound instanceof TimeBound.Moment ? bound.endInstant().plus(1, ChronoUnit.MICROS) : bound.endInstant();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
