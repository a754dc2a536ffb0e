package org.kursktimeline.entity.web;

import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.PageLimit;
import org.kursktimeline.core.Usage;

/** What {@code GET /v1/entities} takes. */
enum EntityParameter implements EnumParameter {
    Q(Usage.one(
            "A name in any script and spelling, declined, cut short or misspelt; without it all are listed by slug.",
            "Zelenskiy")),
    KIND(Usage.many("What it is: person, place, organisation, unit, weapon or other; repeat it for any of several.")),
    WITHIN(Usage.one("Slug or id of a place that contains it.")),
    LIMIT(PageLimit.usage("Entities", "10")),
    CURSOR(Usage.CURSOR);

    private static final int LONGEST_NAME = 200;

    private final Usage usage;

    EntityParameter(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public int longest() {
        return this == Q ? LONGEST_NAME : EnumParameter.super.longest();
    }
}
