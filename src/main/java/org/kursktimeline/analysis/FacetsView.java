package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Hint;

/**
 * Counts as they are answered.
 *
 * @param facets by facet, most frequent values first, days in order
 * @param values how many values each facet has in all, so that it shows where some are left out
 * @param exact whether every match was counted, in every facet and in {@code total}
 * @param estimated of the facets that are estimates how they were made; left out when all are exact
 * @param total how many events match all filters; of very many an estimate
 * @param hints left out unless nothing was found
 */
public record FacetsView(
        Map<String, List<Value>> facets,
        Map<String, Integer> values,
        boolean exact,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Estimate> estimated,
        long total,
        Instant asOf,
        String changeToken,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> hints) {

    /**
     * One value, as the filter of the facet's name takes it.
     *
     * @param label left out of places, entities and sources under {@code as_of}: names change, and a past answer does
     *     not
     * @param kind of an entity what it is, of a place its class; left out elsewhere
     * @param parent of a type the one above it, whose count includes this one's; left out elsewhere
     */
    public record Value(
            String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parent,

            long count) {

        Value nameless() {
            return new Value(value, null, kind, parent, count);
        }
    }

    /**
     * How an estimate was made: of the matches a sample was counted and its counts scaled up.
     *
     * @param matches how many events match without the facet's own filter, by the same estimate
     * @param sampled how many of them were counted
     */
    public record Estimate(long matches, long sampled) {}
}
