package org.kursktimeline.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads one date or time of an EDTF text from left to right, each character once. */
final class EdtfUnitParser {

    private static final int UNSPECIFIED = -1;
    private static final int SPRING = 21;
    private static final int WINTER = 24;

    private final String whole;
    private final String part;
    private int next;

    EdtfUnitParser(String whole, String part) {
        this.whole = whole;
        this.part = part;
    }

    /** Reads the part to its end. */
    EdtfUnit read() {
        int end = endOfLongOrNegativeYear();
        if (end > 0) {
            throw Years.fault(whole, part.substring(0, end));
        }
        var unit = date();
        if (unit instanceof EdtfUnit.Days && next < part.length() && "?~%".indexOf(part.charAt(next)) >= 0) {
            next++;
            if (part.indexOf('X') >= 0) {
                throw NotEdtf.text(whole, "a date has unspecified digits or a mark, not both; write it like 2024-08~");
            }
        }
        if (next < part.length()) {
            throw notEdtf();
        }
        return unit;
    }

    /** Where the year ends that has a sign or more than four digits; 0 when there is none. */
    private int endOfLongOrNegativeYear() {
        int sign = part.startsWith("Y") ? 1 : 0;
        int digit = part.startsWith("-", sign) ? sign + 1 : sign;
        int end = digit;
        while (digit > 0 && end < part.length() && Character.isDigit(part.charAt(end))) {
            end++;
        }
        return end > digit ? end : 0;
    }

    private EdtfUnit date() {
        var digits = take(4);
        int unspecified = unspecifiedDigits(digits);
        int year = Integer.parseInt(digits.replace('X', '0'));
        if (!Years.isKnown(year)) {
            throw Years.fault(whole, digits);
        }
        if (unspecified > 2) {
            throw notEdtf();
        }
        if (unspecified > 0) {
            return years(year, Integer.parseInt(digits.replace('X', '9')), TimePrecision.INTERVAL);
        }
        return skip('-') ? inYear(year) : years(year, year, TimePrecision.YEAR);
    }

    private EdtfUnit inYear(int year) {
        int month = twoDigits();
        if (month == UNSPECIFIED) {
            if (skip('-') && twoDigits() != UNSPECIFIED) {
                throw notEdtf();
            }
            return years(year, year, TimePrecision.YEAR);
        }
        if (month >= SPRING && month <= WINTER) {
            var first = YearMonth.of(year, 3).plusMonths(3L * (month - SPRING));
            return new EdtfUnit.Days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), TimePrecision.YEAR);
        }
        if (month < 1 || month > 12) {
            throw new NotEdtf("no-such-day", quoted() + ": there is no month " + twoDigits(month));
        }
        return inMonth(YearMonth.of(year, month));
    }

    private EdtfUnit inMonth(YearMonth month) {
        if (!skip('-')) {
            return new EdtfUnit.Days(month.atDay(1), month.atEndOfMonth(), TimePrecision.MONTH);
        }
        int day = twoDigits();
        if (day == UNSPECIFIED) {
            return new EdtfUnit.Days(month.atDay(1), month.atEndOfMonth(), TimePrecision.MONTH);
        }
        if (!month.isValidDay(day)) {
            throw new NotEdtf(
                    "no-such-day",
                    quoted() + ": there is no day " + month + "-" + twoDigits(day) + "; the month has "
                            + month.lengthOfMonth() + " days");
        }
        var date = month.atDay(day);
        return skip('T') ? time(date) : new EdtfUnit.Days(date, date, TimePrecision.DAY);
    }

    private EdtfUnit time(LocalDate date) {
        int hour = number();
        boolean minutes = skip(':');
        int minute = minutes ? number() : 0;
        boolean seconds = minutes && skip(':');
        int second = seconds ? number() : 0;
        var length = seconds ? ChronoUnit.SECONDS : minutes ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
        return new EdtfUnit.Time(at(date, hour, minute, second), offset(), length);
    }

    private LocalDateTime at(LocalDate date, int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        try {
            return date.atTime(hour, minute, second);
        } catch (DateTimeException none) {
            throw noSuchTime("there is no such time of day; it goes from 00:00:00 to 23:59:59");
        }
    }

    private @Nullable ZoneOffset offset() {
        if (next == part.length()) {
            return null;
        }
        if (skip('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        if (sign == 0) {
            throw notEdtf();
        }
        int hours = number();
        int minutes = skip(':') || next < part.length() ? number() : 0;
        if (minutes > 59 || hours * 60 + minutes > (sign > 0 ? 14 : 12) * 60) {
            throw noSuchTime("there is no such distance from UTC; it goes from -12:00 to +14:00");
        }
        return ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
    }

    private static EdtfUnit years(int first, int last, TimePrecision precision) {
        return new EdtfUnit.Days(Year.of(first).atDay(1), LocalDate.of(last, 12, 31), precision);
    }

    private int number() {
        int number = twoDigits();
        if (number == UNSPECIFIED) {
            throw notEdtf();
        }
        return number;
    }

    /** The next two digits, {@link #UNSPECIFIED} for {@code XX}. */
    private int twoDigits() {
        var digits = take(2);
        int unspecified = unspecifiedDigits(digits);
        if (unspecified == 1) {
            throw notEdtf();
        }
        return unspecified == 2 ? UNSPECIFIED : Integer.parseInt(digits);
    }

    /** How many digits at the end are {@code X}; anything else than digits before them is a fault. */
    private int unspecifiedDigits(String digits) {
        int known = digits.length();
        while (known > 0 && digits.charAt(known - 1) == 'X') {
            known--;
        }
        for (int i = 0; i < known; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw notEdtf();
            }
        }
        return digits.length() - known;
    }

    private String take(int length) {
        if (next + length > part.length()) {
            throw notEdtf();
        }
        next += length;
        return part.substring(next - length, next);
    }

    private boolean skip(char expected) {
        if (next < part.length() && part.charAt(next) == expected) {
            next++;
            return true;
        }
        return false;
    }

    private NotEdtf notEdtf() {
        return NotEdtf.text(whole);
    }

    private NotEdtf noSuchTime(String reason) {
        return new NotEdtf("no-such-time", quoted() + ": " + reason);
    }

    private String quoted() {
        return "'" + Text.shortened(whole) + "'";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
