package org.kursktimeline.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.TimeSpan;

/**
 * The time that a figure is true of; a missing start is before all, a missing end is endless. Equal times count as the
 * same moment whatever marks of doubt they carry.
 */
public record ReferenceTime(Instant starts, Instant ends) {

    /** UTC, then the easternmost and the westernmost: an interval of a local time and an offset is in order in one. */
    private static final List<ZoneOffset> ZONES =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12));

    private static final ReferenceTime UNKNOWN = new ReferenceTime(Instant.MIN, Instant.MAX);

    /**
     * Reads an EDTF text. It was checked in the zone of a place that is not known here; what is in order there alone is
     * read in another zone, and what is in order in none of them counts as before all and endless.
     */
    public static ReferenceTime of(String edtf) {
        for (var zone : ZONES) {
            try {
                var span = TimeSpan.parse(edtf, zone);
                return new ReferenceTime(
                        span.startsAt() == null ? Instant.MIN : span.startsAt(),
                        span.endsAt() == null ? Instant.MAX : span.endsAt());
            } catch (NotEdtf notInOrderHere) {
                continue;
            }
        }
        return UNKNOWN;
    }

    /**
     * The moment up to which a figure tells, by which figures are put in order: the end of its time, but no number
     * tells of what came after its report. What the evening papers give for a day is so later than the count of its
     * noon.
     */
    public Instant upTo(Instant reportedAt) {
        return ends.isBefore(reportedAt) ? ends : reportedAt;
    }
}
