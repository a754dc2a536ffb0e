package org.kursktimeline.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.kursktimeline.core.Hint;

/**
 * A grouped timeline as it is answered.
 *
 * @param items buckets in the order of their keys
 * @param leftOut members of the buckets that were left out because so many events match; left out when there are none
 * @param total how many events match, each counted once
 * @param hints left out unless nothing was found
 */
public record TimelineView(
        List<Bucket> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut,
        long total,
        Instant asOf,
        String changeToken,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> hints) {

    static TimelineView of(GroupedTimeline.Buckets buckets) {
        var groups = buckets.groups();
        return new TimelineView(
                buckets.items(),
                buckets.leftOut(),
                groups.total(),
                groups.position().recordedAt(),
                groups.position().token(),
                groups.hints());
    }
}
