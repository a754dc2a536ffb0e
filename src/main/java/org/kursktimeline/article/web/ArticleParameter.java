package org.kursktimeline.article.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What {@code GET /v1/articles} takes. */
enum ArticleParameter implements QueryParameter {
    SOURCE("Slug or id of the source; repeat it for any of several.", "deutsche-welle", true),
    LANGUAGE("Language of the article (BCP 47), regional ones included; repeat it for any of several.", "en", true),
    FROM("Published on this day (UTC) or at this instant, or later.", "2024-08-06", false),
    TO("Published on this day (UTC) or at this instant, or before.", "2024-08-31", false),
    Q("A part of the title; case does not matter.", "kursk", false),
    LIMIT("Articles on a page, 1 to 500; 50 when left out.", "20", false),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null, false);

    private final String description;
    private final @Nullable String example;
    private final boolean repeatable;

    ArticleParameter(String description, @Nullable String example, boolean repeatable) {
        this.description = description;
        this.example = example;
        this.repeatable = repeatable;
    }

    @Override
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public @Nullable String example() {
        return example;
    }

    @Override
    public boolean repeatable() {
        return repeatable;
    }
}
