package org.kursktimeline.analysis;

import java.util.List;
import java.util.Optional;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.core.Usage;

/** Which steps of control are told, beside the filters of the events that they rest on. */
public enum ControlParameter implements EnumParameter {
    AT(Usage.one(
            "Only the steps of this moment: an instant, or a day for its end at the place; all when left out.",
            "2024-08-20")),
    BY(Usage.one("What a series is made for: each origin.", "origin"));

    private static final List<String> KNOWN = List.of("origin");

    private final Usage usage;

    ControlParameter(Usage usage) {
        this.usage = usage;
    }

    /** The moment asked for; faults go to the parameters. */
    public static Optional<TimeBound> at(QueryParams params) {
        params.word(BY, KNOWN);
        return params.time(AT);
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
