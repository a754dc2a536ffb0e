package org.kursktimeline.journal.web;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** What {@code GET /v1/audit} can be asked. */
enum AuditParameter implements EnumParameter {
    SUBJECT(Usage.one("Only changes of this: the id or slug of an event, article, entity, source or key.")),
    ACTOR(Usage.one("Only changes by this actor: the id of a key, 'admin', 'operator' or 'system'.", "system")),
    ACTION(Usage.one("Only changes of this kind, e.g. event.patched.", "article.created")),
    LIMIT(PageLimit.usage("Changes", "10")),
    CURSOR(Usage.CURSOR);

    private final Usage usage;

    AuditParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
