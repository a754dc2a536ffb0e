package org.kursktimeline.entity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Words;
import org.kursktimeline.entity.Term;

/**
 * A node of the taxonomy as answered.
 *
 * @param parent code of the node above; null at the top
 * @param note what the mappings cannot say; null for none
 * @param refresh {@code pending} while events of it are still derived anew after a change of it; left out otherwise
 */
record EventTypeResource(
        String code,
        String label,
        @Nullable String parent,
        Mappings mappings,
        @Nullable String note,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Words("pending")
        String refresh) {

    /**
     * Codes of the field's schemes.
     *
     * @param acled event type / sub-event type, several parted by {@code ; }; null for none
     * @param plover type and mode, likewise
     * @param cameo codes; empty for none
     */
    record Mappings(@Nullable String acled, @Nullable String plover, List<String> cameo) {}

    static EventTypeResource from(Term term, Set<String> pending) {
        return new EventTypeResource(
                term.code(),
                term.label(),
                term.parent(),
                new Mappings(joined(term, "acled"), joined(term, "plover"), term.values("cameo")),
                joined(term, "note"),
                pending.contains(term.code()) ? "pending" : null);
    }

    private static @Nullable String joined(Term term, String attribute) {
        var values = term.values(attribute);
        return values.isEmpty() ? null : String.join("; ", values);
    }
}
