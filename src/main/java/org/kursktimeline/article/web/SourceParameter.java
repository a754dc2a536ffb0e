package org.kursktimeline.article.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What {@code GET /v1/sources} takes. */
enum SourceParameter implements QueryParameter {
    KIND("What the source is, e.g. newspaper; repeat it for any of several.", "wire", true),
    COUNTRY("Country of the source (ISO 3166-1 alpha-2); repeat it for any of several.", "UA", true),
    Q("A part of the name; case does not matter.", "pravda", false),
    LIMIT("Sources on a page, 1 to 500; 50 when left out.", "20", false),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null, false);

    private final String description;
    private final @Nullable String example;
    private final boolean repeatable;

    SourceParameter(String description, @Nullable String example, boolean repeatable) {
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
