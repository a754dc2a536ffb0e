package org.kursktimeline.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;

/**
 * What a figure says; {@code low <= best <= high} where given, null is open.
 *
 * @param id the figure's id, made by the caller so that another can be a subset of it
 * @param object what kind of thing, for metrics that need it (equipment_lost); null otherwise
 * @param since EDTF; from when a cumulative figure counts; null when not said
 * @param referenceDate EDTF; the moment that it is true of
 * @param subsetOf the figure that includes this one
 * @param place where it differs from the event's
 * @param asWritten the words of the text
 */
public record FigureStatement(
        UUID id,
        String metric,
        String group,
        @Nullable String object,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        Qualifier qualifier,
        FigureScope scope,
        @Nullable String since,
        String referenceDate,
        @Nullable UUID subsetOf,
        @Nullable UUID place,
        @Nullable String asWritten) {

    /** All but the ids, in a form that compares numbers by value: 12 and 12.0 are one. */
    List<Object> content() {
        return Arrays.asList(
                metric,
                group,
                object,
                plain(low),
                plain(best),
                plain(high),
                qualifier,
                scope,
                since,
                referenceDate,
                subsetOf != null,
                place,
                asWritten);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
