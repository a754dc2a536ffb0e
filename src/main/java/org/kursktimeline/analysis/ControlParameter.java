package org.kursktimeline.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.TimeBound;

/** Which steps of control are told, beside the filters of the events that they rest on. */
public enum ControlParameter implements QueryParameter {
    AT(
            "2024-08-20",
            "Only the steps of this moment: an instant, or a day for its end at the place; all when left out."),
    BY("origin", "What a series is made for: each origin.");

    private static final List<String> KNOWN = List.of("origin");

    private final String example;
    private final String description;

    ControlParameter(String example, String description) {
        this.example = example;
        this.description = description;
    }

    /** The moment asked for; faults go to the parameters. */
    public static Optional<TimeBound> at(QueryParams params) {
        params.word(BY, KNOWN);
        return params.time(AT);
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
    public String example() {
        return example;
    }
}
