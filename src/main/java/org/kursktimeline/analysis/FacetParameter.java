package org.kursktimeline.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.QueryParams;

/** Which facets are counted, and how many values each tells. */
public enum FacetParameter implements QueryParameter {
    FACET(
            "type,place",
            "Those wanted of type, place, entity, claimant, source, verification and day; all when left out."),
    SIZE("10", "Values of each facet, the most frequent, 1 to 100; 20 when left out. day has the newest 1000 instead.");

    /** The days of a histogram. */
    static final int MOST_DAYS = 1_000;

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final String example;
    private final String description;

    FacetParameter(String example, String description) {
        this.example = example;
        this.description = description;
    }

    /** The facets wanted, in the order of their declaration; faults go to the parameters. */
    public static List<Facet> facets(QueryParams params) {
        var wanted = params.words(FACET, Coded.codes(Facet.class));
        return Arrays.stream(Facet.values())
                .filter(facet -> wanted.isEmpty() || wanted.contains(facet.code()))
                .toList();
    }

    /** How many values; faults go to the parameters. */
    public static int size(QueryParams params) {
        return params.integer(SIZE, USUAL, 1, MOST);
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

    @Override
    public boolean repeatable() {
        return this == FACET;
    }
}
