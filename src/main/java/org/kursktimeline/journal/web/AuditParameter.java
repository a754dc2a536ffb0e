package org.kursktimeline.journal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What {@code GET /v1/audit} can be asked. */
enum AuditParameter implements QueryParameter {
    SUBJECT("Only changes of this: the id or slug of an event, article, entity, source or key.", null),
    ACTOR("Only changes by this actor: the id of a key, 'admin', 'operator' or 'system'.", "system"),
    ACTION("Only changes of this kind, e.g. event.patched.", "article.created"),
    LIMIT("How many at most, 1 to 500; 50 by default.", "10"),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null);

    private final String description;
    private final @Nullable String example;

    AuditParameter(String description, @Nullable String example) {
        this.description = description;
        this.example = example;
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
}
