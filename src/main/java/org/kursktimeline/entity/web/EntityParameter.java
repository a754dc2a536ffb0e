package org.kursktimeline.entity.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.QueryParameter;

/** What {@code GET /v1/entities} takes. */
enum EntityParameter implements QueryParameter {
    Q(
            "A name in any script and spelling, declined, cut short or misspelt; without it all are listed by slug.",
            "Zelenskiy",
            false),
    KIND("What it is: person, place, organisation, unit, weapon or other; repeat it for any of several.", null, true),
    WITHIN("Slug or id of a place that contains it.", null, false),
    LIMIT("Entities on a page, 1 to 500; 50 when left out.", "10", false),
    CURSOR("Where the page begins or ends: take next or prev of another page, as it stands.", null, false);

    private final String description;
    private final @Nullable String example;
    private final boolean repeatable;

    EntityParameter(String description, @Nullable String example, boolean repeatable) {
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
