package org.kursktimeline.ingest;

import java.util.Optional;
import org.kursktimeline.article.CanonicalUrl;
import org.kursktimeline.article.LanguageTag;
import org.kursktimeline.article.NewArticle;
import org.kursktimeline.article.SourceResolver;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;
import org.kursktimeline.journal.Write;
import org.springframework.stereotype.Component;

/** Reads the article of a submission itself, without its events. */
@Component
class ArticleReader {

    private final SourceResolver sources;

    ArticleReader(SourceResolver sources) {
        this.sources = sources;
    }

    /** The article to store, its source found or made; empty when there is a fault of this or of the body's reader. */
    Optional<NewArticle> read(Write write, ArticleInput input, Faults faults) {
        var url = url(input, faults);
        var language = language(input, faults);
        var source = source(write, input, url, faults);
        if (url.isEmpty() || source.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewArticle(
                url.get().text(),
                source.get(),
                input.title(),
                input.authors(),
                language.orElse(null),
                input.publishedAt(),
                input.retrievedAt(),
                input.body(),
                input.textKind(),
                input.attributedTo(),
                null,
                input.archiveUrls()));
    }

    private static Optional<CanonicalUrl> url(ArticleInput input, Faults faults) {
        return input.url() == null ? Optional.empty() : CanonicalUrl.read(input.url(), faults, "/url");
    }

    private static Optional<String> language(ArticleInput input, Faults faults) {
        if (input.language() == null) {
            return Optional.empty();
        }
        var tag = LanguageTag.parse(input.language());
        if (tag.isEmpty()) {
            faults.at(
                    "/language",
                    "unknown-value",
                    "'" + Text.shortened(input.language()) + "' is not a language tag (BCP 47), like en, uk or ru");
        }
        return tag;
    }

    private Optional<SourceView> source(Write write, ArticleInput input, Optional<CanonicalUrl> url, Faults faults) {
        if (input.source() == null) {
            return Optional.empty();
        }
        return url.isPresent()
                ? sources.resolve(write, input.source().in(url.get()), faults, "/source")
                : sources.resolve(write, input.source(), faults, "/source");
    }
}
