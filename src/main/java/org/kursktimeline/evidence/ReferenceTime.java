package org.kursktimeline.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.kursktimeline.core.NotEdtf;
import org.kursktimeline.core.TimeSpan;

/**
 * The time that a figure is true of, in an order: the later start is later, then the later end, so that a whole month is
 * not later than one of its days; a missing start is before all, a missing end is endless. Equal times count as the same
 * moment whatever marks of doubt they carry.
 */
public record ReferenceTime(Instant starts, Instant ends) implements Comparable<ReferenceTime> {

    private static final Comparator<ReferenceTime> ORDER =
            Comparator.comparing(ReferenceTime::starts).thenComparing(ReferenceTime::ends);

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

    @Override
    public int compareTo(ReferenceTime other) {
        return ORDER.compare(this, other);
    }
}
