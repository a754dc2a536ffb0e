package org.kursktimeline.timeline.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of an event from one report instant on, until {@code reportedUntil}.
 *
 * @param reported the first instant of the range of report time
 * @param reportedUntil the instant after it; null for the present
 * @param columns what entries are filtered and sorted by
 * @param document the event's JSON as shapes.md has it, without revision, recorded_at and claims
 * @param claims its claims as a JSON array
 * @param figures its figures as a JSON array
 * @param search text for the full-text index
 */
record Entry(
        Instant reported,
        @Nullable Instant reportedUntil,
        String status,
        Columns columns,
        Set<String> keys,
        String document,
        String claims,
        String figures,
        Searchable search) {

    /**
     * What entries are filtered and sorted by.
     *
     * @param startsAt null when open, sorts first
     * @param endsAt null when open
     * @param firstDay first local day, null when open
     * @param lastDay last local day, null when open
     * @param whenRank rank of the precision of time, 0 the finest
     * @param whereRank rank of the precision of place, 0 the finest
     * @param origins independent origins that assert
     * @param confidence of what made the statement, 0 to 1; null for a machine that does not say
     * @param firstReported when the first of its claims was reported
     */
    record Columns(
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String edtf,
            boolean lasted,
            int whenRank,
            int whereRank,
            @Nullable Double lat,
            @Nullable Double lon,
            int origins,
            @Nullable Double confidence,
            Instant firstReported) {}

    /** Tells whether a reader sees the same, whatever the report time. */
    boolean readsLike(Entry other) {
        return status.equals(other.status)
                && document.equals(other.document)
                && claims.equals(other.claims)
                && keys.equals(other.keys);
    }

    Entry until(@Nullable Instant end) {
        return new Entry(reported, end, status, columns, keys, document, claims, figures, search);
    }

    /** What identifies the entry's content in the store, so that unchanged ones are left alone. */
    Content content() {
        return new Content(reported, reportedUntil, status, document, claims, keys);
    }

    /** The stored part by which two entries are compared. */
    record Content(
            Instant reported,
            @Nullable Instant reportedUntil,
            String status,
            String document,
            String claims,
            Set<String> keys) {}
}
