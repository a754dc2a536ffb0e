package org.kursktimeline.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** One end of a time filter. Days are compared with an event's own local days, an instant with its UTC range. */
public sealed interface TimeBound {

    /** How a time ends that tells its distance from UTC. */
    Pattern WITH_OFFSET = Pattern.compile("T.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)$", Pattern.CASE_INSENSITIVE);

    /** The first instant of the bound; days are taken in UTC. */
    Instant firstInstant();

    /** The first instant after the bound, days taken in UTC; an instant itself. */
    Instant endInstant();

    /** The first instant behind what it bounds, days taken in UTC; a moment is itself part of that. */
    default Instant endExclusive() {
        return endInstant();
    }

    /**
     * A day, month, season or year.
     *
     * @param first its first local day: what {@code from} asks for
     * @param last its last local day, inclusive: what {@code to} asks for
     */
    record Days(LocalDate first, LocalDate last) implements TimeBound {

        @Override
        public Instant firstInstant() {
            return first.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        public Instant endInstant() {
            return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /**
     * A moment.
     *
     * @param instant as given
     */
    record Moment(Instant instant) implements TimeBound {

        @Override
        public Instant firstInstant() {
            return instant;
        }

        @Override
        public Instant endInstant() {
            return instant;
        }

        @Override
        public Instant endExclusive() {
            return instant.plus(1, ChronoUnit.MICROS);
        }
    }

    /**
     * Reads an EDTF date without a time, e.g. {@code 2024-08-15}, {@code 2024-08} or {@code 2024-22}, or an RFC 3339
     * instant, e.g. {@code 2024-08-15T21:00:00Z}.
     *
     * @throws NotEdtf for anything else, intervals and times without an offset included
     */
    static TimeBound parse(String text) {
        if (text.length() > 10 && "Tt".indexOf(text.charAt(10)) >= 0) {
            return moment(text);
        }
        var span = span(text);
        if (text.indexOf('/') >= 0 || text.startsWith("[") || span.firstDay() == null || span.lastDay() == null) {
            throw NotEdtf.text(text, "here one date is meant, not an interval; write its ends as 'from' and 'to'");
        }
        return new Days(span.firstDay(), span.lastDay());
    }

    /**
     * Reads one as {@link #parse(String)} does; what is said of a week, or of a time from one day to another, is what
     * the parameter takes.
     *
     * @param name the parameter that it is the value of
     * @param carrier where that stands
     */
    static TimeBound parse(String name, String text, Carrier carrier) {
        EdtfHint.ends(name, text, carrier).ifPresent(ends -> {
            throw NotEdtf.text(text, ends);
        });
        return parse(text);
    }

    private static TimeSpan span(String text) {
        try {
            return TimeSpan.parse(text, ZoneOffset.UTC);
        } catch (NotEdtf fault) {
            throw fault.detail().equals(EdtfHint.about(text)) ? NotEdtf.bound(text) : fault;
        }
    }

    private static TimeBound moment(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (!Years.isKnown(time.getYear())) {
                throw Years.fault(text, text.substring(0, text.indexOf('-')));
            }
            return new Moment(time.toInstant());
        } catch (DateTimeParseException notRfc3339) {
            if (text.indexOf(' ') > 10) {
                throw NotEdtf.text(
                        text,
                        "no space stands before the distance from UTC; in an address its plus sign is written %2B");
            }
            throw NotEdtf.text(text, meant(text));
        }
    }

    /** What to write in place of a time that EDTF knows, or that nobody does. */
    private static String meant(String text) {
        try {
            var start = TimeSpan.parse(text, ZoneOffset.UTC).startsAt();
            return WITH_OFFSET.matcher(text).find()
                    ? "write the instant as " + start
                    : "an instant needs its distance from UTC, as in " + start;
        } catch (NotEdtf unreadable) {
            if (unreadable.code().equals(NotEdtf.UNREADABLE)) {
                return "write a date like 2024-08-15, or an instant like 2024-08-15T09:30:00Z";
            }
            throw unreadable;
        }
    }
}
