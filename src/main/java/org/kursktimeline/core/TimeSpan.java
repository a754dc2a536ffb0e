package org.kursktimeline.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: an EDTF text and the half-open range that it stands for in a time zone.
 *
 * @param edtf the text as given (ISO 8601-2 level 1, {@code [a..b]} of level 2, times to the hour, minute or second)
 * @param startsAt first instant; null when open or unknown
 * @param endsAt first instant after it; null when open or unknown
 * @param firstDay first local day of the zone; null as {@code startsAt}
 * @param lastDay last local day of the zone, inclusive; null as {@code endsAt}
 * @param precision the unit written; a season counts as a year, anything between two times as an interval
 * @param kind whether it went on all the time or happened once within it
 * @param zone where dates and times without an offset were resolved
 */
public record TimeSpan(
        String edtf,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        TimePrecision precision,
        TimeKind kind,
        ZoneId zone) {

    /**
     * Reads an EDTF text. A date is the whole local day, month, season or year; the end of an interval that is a date
     * belongs to it, one that is a time ends it. A local time that daylight saving skips is the same length of time
     * after the gap as it was after the gap's start; one that occurs twice is the earlier. Seasons are those of the
     * northern hemisphere: {@code 2024-21} is March to May, {@code 2024-24} December 2024 to February 2025.
     *
     * @throws NotEdtf with what to write instead
     */
    public static TimeSpan parse(String edtf, ZoneId zone) {
        return of(EdtfParser.parse(edtf), zone);
    }

    private static TimeSpan of(Edtf written, ZoneId zone) {
        var from = written.from();
        var to = written.to();
        var starts = from == null ? null : from.startsAt(zone);
        var ends = to == null ? null : written.isInterval() ? to.closesAt(zone) : to.endsAt(zone);
        if (starts != null && starts.equals(ends) && to != null) {
            ends = to.endsAt(zone);
        }
        if (starts != null && ends != null && !starts.isBefore(ends)) {
            throw written.isInterval() ? endsFirst(written) : noSuchDay(written, zone);
        }
        return new TimeSpan(
                written.text(),
                starts,
                ends,
                starts == null ? null : starts.atZone(zone).toLocalDate(),
                ends == null ? null : ends.minusNanos(1).atZone(zone).toLocalDate(),
                written.isInterval() || from == null ? TimePrecision.INTERVAL : from.precision(),
                written.kind(),
                zone);
    }

    private static NotEdtf endsFirst(Edtf written) {
        return new NotEdtf(
                "interval-ends-before-it-starts",
                "'" + written.text() + "' ends before it starts; write the earlier time first");
    }

    private static NotEdtf noSuchDay(Edtf written, ZoneId zone) {
        return new NotEdtf("no-such-day", "'" + written.text() + "' does not exist in " + zone);
    }
}
