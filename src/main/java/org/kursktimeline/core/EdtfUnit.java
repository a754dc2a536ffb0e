package org.kursktimeline.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One date or time of an EDTF text, before it is laid on a time zone. */
sealed interface EdtfUnit {

    /** Its first instant. */
    Instant startsAt(ZoneId zone);

    /** The first instant after it. */
    Instant endsAt(ZoneId zone);

    /** Where an interval that ends with it ends: after a date, at a time. */
    Instant closesAt(ZoneId zone);

    TimePrecision precision();

    /**
     * Whole local days.
     *
     * @param first first day
     * @param last last day, inclusive
     */
    record Days(LocalDate first, LocalDate last, TimePrecision precision) implements EdtfUnit {

        @Override
        public Instant startsAt(ZoneId zone) {
            return first.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant endsAt(ZoneId zone) {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant closesAt(ZoneId zone) {
            return endsAt(zone);
        }
    }

    /**
     * A time of day.
     *
     * @param at the local time
     * @param offset its distance from UTC; null for that of the zone
     * @param length the last unit written: hours, minutes or seconds
     */
    record Time(LocalDateTime at, @Nullable ZoneOffset offset, ChronoUnit length) implements EdtfUnit {

        @Override
        public Instant startsAt(ZoneId zone) {
            return offset == null ? at.atZone(zone).toInstant() : at.toInstant(offset);
        }

        @Override
        public Instant endsAt(ZoneId zone) {
            return startsAt(zone).plus(1, length);
        }

        @Override
        public Instant closesAt(ZoneId zone) {
            return startsAt(zone);
        }

        @Override
        public TimePrecision precision() {
            return length == ChronoUnit.HOURS ? TimePrecision.HOUR : TimePrecision.MINUTE;
        }
    }
}
