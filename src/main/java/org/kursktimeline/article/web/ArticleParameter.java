package org.kursktimeline.article.web;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** What {@code GET /v1/articles} takes. */
enum ArticleParameter implements EnumParameter {
    SOURCE(Usage.many("Slug or id of the source; repeat it for any of several.", "deutsche-welle")),
    LANGUAGE(Usage.many(
            "Language of the article (BCP 47), regional ones included; repeat it for any of several.", "en")),
    FROM(Usage.one("Published on this day (UTC) or at this instant, or later.", "2024-08-06")),
    TO(Usage.one("Published on this day (UTC) or at this instant, or before.", "2024-08-31")),
    Q(Usage.one("A part of the title; case does not matter.", "kursk")),
    LIMIT(PageLimit.usage("Articles", "20")),
    CURSOR(Usage.CURSOR);

    private final Usage usage;

    ArticleParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
