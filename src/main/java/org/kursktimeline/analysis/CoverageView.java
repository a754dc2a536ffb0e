package org.kursktimeline.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much was published and claimed, by time and source.
 *
 * @param items by time, then by source; buckets without anything are left out
 * @param sources every source that had published by the end of the range, by slug
 */
public record CoverageView(List<Item> items, List<Source> sources, Instant asOf, String changeToken) {

    /**
     * What one bucket holds.
     *
     * @param key {@code day}, {@code week} (ISO 8601) or {@code month} in UTC, and {@code source}, as asked for
     * @param articles published then
     * @param claims reported then, on published events
     * @param events that these claims are about
     */
    public record Item(Map<String, String> key, int articles, int claims, int events) {}

    /**
     * How a source has published.
     *
     * @param articles of all time up to the end of the range
     * @param silentDays from its last article to the end of the range, or to the last article of all sources in it
     * @param silent whether that is longer than a week and than twice its longest gap before
     */
    public record Source(
            String slug,
            String name,
            int articles,
            LocalDate firstSeen,
            LocalDate lastSeen,
            long silentDays,
            boolean silent) {}
}
