package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one claimant has said over time.
 *
 * @param claimant who is quoted; null when a source speaks in its own voice
 * @param source who speaks in its own voice; left out when a claimant is quoted
 * @param points by the moment up to which they tell, then by time of report
 */
public record SeriesView(
        @Nullable Speaker claimant,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Speaker source,
        String metric,
        String group,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,
        String scope,
        List<Point> points) {

    /** Whose words they are. */
    public record Speaker(String slug, String name) {}

    /**
     * One figure.
     *
     * @param low the least it may be; null is open
     * @param high the most it may be; null is open
     * @param place slug of the place that it counts in; null when that is not known
     * @param superseded whether the same claimant later gave another figure for the same date and matter
     * @param claim id of the claim
     * @param event id of the event
     */
    public record Point(
            String referenceDate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,

            @Nullable BigDecimal low,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal best,

            @Nullable BigDecimal high,
            String qualifier,
            String stance,
            @Nullable String place,
            boolean superseded,
            Instant reportedAt,
            UUID figure,
            UUID claim,
            UUID event,
            Article article) {}

    /** Where it stands. */
    public record Article(
            UUID id, String url, String title, @Nullable String textKind) {}
}
