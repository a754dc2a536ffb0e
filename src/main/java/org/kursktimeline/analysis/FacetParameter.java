package org.kursktimeline.analysis;

import java.util.Arrays;
import java.util.List;
import org.kursktimeline.core.EnumParameter;
import org.kursktimeline.core.QueryParams;
import org.kursktimeline.core.Range;
import org.kursktimeline.core.Usage;

/** Which facets are counted, and how many values each tells. */
public enum FacetParameter implements EnumParameter {
    FACET(Usage.many(
            "Those wanted of type, place, entity, claimant, source, verification and day; all when left out.",
            "type,place")),
    SIZE(Usage.one(
                    "Values of each facet, the most frequent, 1 to 100; 20 when left out. day has the newest 1000 instead.",
                    "10")
            .within(Range.whole(1, 100)));

    /** The days of a histogram. */
    static final int MOST_DAYS = 1_000;

    private static final int USUAL = 20;

    private final Usage usage;

    FacetParameter(Usage usage) {
        this.usage = usage;
    }

    /** The facets wanted, in the order of their declaration; faults go to the parameters. */
    public static List<Facet> facets(QueryParams params) {
        var wanted = params.words(FACET, Facet.class);
        return Arrays.stream(Facet.values())
                .filter(facet -> wanted.isEmpty() || wanted.contains(facet))
                .toList();
    }

    /** How many values; faults go to the parameters. */
    public static int size(QueryParams params) {
        return params.integer(SIZE, USUAL);
    }

    @Override
    public Usage usage() {
        return usage;
    }
}
