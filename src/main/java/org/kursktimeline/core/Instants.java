package org.kursktimeline.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** RFC 3339 instants as requests carry them. */
final class Instants {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern WITHOUT_OFFSET =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

    private static final int DAY = "2024-08-15".length();
    private static final int WITHOUT_SECONDS = "2024-08-15T09:30".length();

    private Instants() {}

    /** Reads an instant of the years that dates may have too, cut to microseconds; the offset is required. */
    static Instant parse(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                var time = OffsetDateTime.parse(text);
                if (Years.isKnown(time.getYear())) {
                    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
                throw new TextReader.NotReadable(
                        "year-out-of-range", "is '" + Text.shortened(text) + "', whose year is " + Years.NOT_KNOWN);
            } catch (DateTimeParseException noSuchDay) {
                // told below
            }
        }
        throw new TextReader.NotReadable("not-a-date-time", detail(text));
    }

    static LocalDate parseDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new TextReader.NotReadable(
                    "not-a-date", "is '" + Text.shortened(text) + "', which is not a date; write 2024-08-15");
        }
    }

    /** Nobody's hour is made up: what is missing is told by its form. */
    private static String detail(String text) {
        var shown = "is '" + Text.shortened(text) + "', which ";
        if (WITHOUT_OFFSET.matcher(text).matches() && isDay(text.substring(0, DAY))) {
            return shown + "has no offset; write " + seconds(text.replace(' ', 'T')) + "Z, or +03:00 in place of Z";
        } else if (text.length() == DAY && isDay(text)) {
            return shown + "has no time of day; write " + text + "Thh:mm:ssZ, or +03:00 in place of Z";
        }
        return shown + "is not an RFC 3339 date and time; write 2024-08-15T09:30:00Z";
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException notDate) {
            return false;
        }
    }

    private static String seconds(String time) {
        return time.length() == WITHOUT_SECONDS ? time + ":00" : time;
    }
}
