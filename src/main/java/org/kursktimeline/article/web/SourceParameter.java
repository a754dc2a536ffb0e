package org.kursktimeline.article.web;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** What {@code GET /v1/sources} takes. */
enum SourceParameter implements EnumParameter {
    KIND(Usage.many("What the source is, e.g. newspaper; repeat it for any of several.", "wire")),
    COUNTRY(Usage.many("Country of the source (ISO 3166-1 alpha-2); repeat it for any of several.", "UA")),
    Q(Usage.one("A part of the name; case does not matter.", "pravda")),
    LIMIT(PageLimit.usage("Sources", "20")),
    CURSOR(Usage.CURSOR);

    private final Usage usage;

    SourceParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
