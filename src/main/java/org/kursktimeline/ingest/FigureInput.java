package org.kursktimeline.ingest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a submission states it; numbers from 0 to 1e12.
 *
 * @param ref the caller's own handle, for {@code subset_of}
 * @param group all when left out
 * @param value sets low and high as the qualifier says; not together with them
 * @param qualifier exact when left out
 * @param scope event when left out
 * @param since EDTF; from when a cumulative figure counts
 * @param referenceDate EDTF; the article's date when left out
 * @param subsetOf ref of the figure of the same event and metric that includes this one
 * @param place slug or id, where it differs from the event's
 */
public record FigureInput(
        @Nullable @Size(max = 100) String ref,
        @NotBlank String metric,
        @Nullable String group,
        @Nullable @Size(max = 100) String object,

        @DecimalMin("0") @DecimalMax("1000000000000") @Nullable BigDecimal value,

        @DecimalMin("0") @DecimalMax("1000000000000") @Nullable BigDecimal low,

        @DecimalMin("0") @DecimalMax("1000000000000") @Nullable BigDecimal best,

        @DecimalMin("0") @DecimalMax("1000000000000") @Nullable BigDecimal high,

        @Nullable String qualifier,
        @Nullable String scope,
        @Nullable String since,
        @Nullable String referenceDate,
        @Nullable String subsetOf,
        @Nullable String place,
        @Nullable @Size(max = 300) String asWritten) {}
