package org.kursktimeline.core;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses what a text that is no EDTF date was meant to be, from the forms that people write. */
final class EdtfHint {

    private static final int LONGEST = 100;
    /** A day without a year is taken to be of the year that the timeline is about. */
    private static final int USUAL_YEAR = 2024;

    private static final Pattern RANGE = Pattern.compile("(\\S+?)(?: - | – |–|\\.\\.| to )(\\S+)");
    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\S{10})[ tT](\\d\\d:\\d\\d(?::\\d\\d)?) ?(.*)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern DAY_NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3,10})\\.?,?(?: (\\d{4}))?");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern WHOLE_MONTH = Pattern.compile("(\\p{L}{3,10})\\.?,? (\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[wW](\\d\\d)(?:-?([1-7]))?");
    /** Names of parameters for an end of a time, and what stands before both ends. */
    private static final Pattern END = Pattern.compile("(|\\w+_)(?:from|to)");

    private static final Map<String, Integer> MONTHS = months();

    private EdtfHint() {}

    /** The sentence that says that it is no EDTF date and, where it can be guessed, what to write. */
    static String about(String text) {
        var said = "'" + Text.shortened(text) + "' is not an EDTF date; ";
        return text.length() > LONGEST
                ? said + "write a date like 2024-08-15"
                : said + guess(text.strip()).orElse("write a date like 2024-08-15, 2024-08 or 2024-08-06/2024-08-10");
    }

    /** The same where one date or an instant is meant, which needs its distance from UTC. */
    static String aboutBound(String text) {
        var said = "'" + Text.shortened(text) + "' is not an EDTF date; ";
        var stripped = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        return said
                + date(stripped)
                        .or(() -> dateAndTime(stripped)
                                .map(time -> TimeBound.WITH_OFFSET.matcher(time).find()
                                        ? time
                                        : time + "Z, or its distance from UTC in place of Z"))
                        .orElse("write a date like 2024-08-15 or 2024-08, or an instant like 2024-08-15T09:30:00Z");
    }

    private static Optional<String> date(String text) {
        return eitherOrder(text)
                .or(() -> unit(text)
                        .map(unit -> (unit.length() == 7 ? "for that month write " : "for that day write ") + unit));
    }

    private static Optional<String> guess(String text) {
        return date(text)
                .or(() -> week(text).map(week -> "for that week write " + week.first() + "/" + week.last()))
                .or(() -> range(text))
                .or(() -> dateAndTime(text));
    }

    /**
     * What to write for a week, or a time from one day to another, where one date is meant; empty for any other text.
     */
    static Optional<String> ends(String name, String text, Carrier carrier) {
        return text.length() > LONGEST
                ? Optional.empty()
                : week(text)
                        .map(week -> ends(
                                "that week",
                                List.of(week.first().toString(), week.last().toString()),
                                name,
                                carrier))
                        .or(() -> match(RANGE, text.strip())
                                .flatMap(found -> known(found.group(1))
                                        .flatMap(from -> known(found.group(2))
                                                .map(to -> ends("that time", List.of(from, to), name, carrier)))));
    }

    private static String ends(String what, List<String> ends, String name, Carrier carrier) {
        return match(END, name)
                .map(end -> "for " + what + " write "
                        + carrier.together(List.of(
                                carrier.written(end.group(1) + "from", ends.get(0)),
                                carrier.written(end.group(1) + "to", ends.get(1)))))
                .orElse("here one date is meant; " + what + " begins with " + ends.get(0) + " and ends with "
                        + ends.get(1));
    }

    /** The days of a week of ISO 8601, as in 2024-W33; empty for any other text. */
    static Optional<TimeBound.Days> week(String text) {
        return match(WEEK, text.strip())
                .filter(found -> found.group(3) == null)
                .flatMap(found -> dayOfWeek(found, DayOfWeek.MONDAY))
                .map(monday -> new TimeBound.Days(monday, monday.plusDays(6)));
    }

    private static Optional<LocalDate> dayOfWeek(MatchResult found, DayOfWeek day) {
        int week = Integer.parseInt(found.group(2));
        try {
            var inYear = LocalDate.of(Integer.parseInt(found.group(1)), 1, 4);
            return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).isValidValue(week)
                    ? Optional.of(
                            inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(day))
                    : Optional.empty();
        } catch (DateTimeException noSuchYear) {
            return Optional.empty();
        }
    }

    /** Both days where each number may be the month; between dots the day stands first. */
    private static Optional<String> eitherOrder(String text) {
        return match(DAY_FIRST, text)
                .filter(found -> !text.contains("."))
                .flatMap(found -> day(found.group(3), found.group(2), found.group(1))
                        .flatMap(day -> day(found.group(3), found.group(1), found.group(2))
                                .filter(other -> !other.equals(day))
                                .map(other -> "write " + day + ", or where the month stands first " + other)));
    }

    private static Optional<String> range(String text) {
        return match(RANGE, text)
                .flatMap(found -> known(found.group(1))
                        .flatMap(from -> known(found.group(2))
                                .map(to -> "for the time from one to the other write " + from + "/" + to)));
    }

    private static Optional<String> dateAndTime(String text) {
        return match(DATE_AND_TIME, text)
                .flatMap(found -> known(found.group(1))
                        .map(day -> "for that time write " + day + "T" + found.group(2) + offset(found.group(3))));
    }

    private static String offset(String written) {
        return written.equalsIgnoreCase("z") || written.equalsIgnoreCase("utc") || written.equalsIgnoreCase("gmt")
                ? "Z"
                : written.matches("\\d\\d:\\d\\d")
                        ? "+" + written
                        : written.matches("[+-]\\d\\d:\\d\\d") ? written : "";
    }

    private static Optional<String> known(String text) {
        return text.matches("\\d{4}-\\d\\d(-\\d\\d)?") ? Optional.of(text) : unit(text);
    }

    private static Optional<String> unit(String text) {
        return match(COMPACT, text)
                .flatMap(found -> day(found.group(1), found.group(2), found.group(3)))
                .or(() -> match(YEAR_FIRST, text).flatMap(EdtfHint::yearFirst))
                .or(() -> match(DAY_FIRST, text).flatMap(EdtfHint::dayFirst))
                .or(() ->
                        match(DAY_NAMED, text).flatMap(found -> named(found.group(3), found.group(2), found.group(1))))
                .or(() -> match(MONTH_NAMED, text)
                        .flatMap(found -> named(found.group(3), found.group(1), found.group(2))))
                .or(() -> match(WHOLE_MONTH, text).flatMap(found -> month(found.group(2), found.group(1))))
                .or(() -> match(WEEK, text)
                        .filter(found -> found.group(3) != null)
                        .flatMap(found -> dayOfWeek(found, DayOfWeek.of(Integer.parseInt(found.group(3)))))
                        .map(LocalDate::toString));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<String> yearFirst(MatchResult found) {
        return found.group(3) == null
                ? month(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
                : day(found.group(1), found.group(2), found.group(3));
    }

    /** The European order; the American one where only that is a day of the calendar. */
    private static Optional<String> dayFirst(MatchResult found) {
        return day(found.group(3), found.group(2), found.group(1))
                .or(() -> day(found.group(3), found.group(1), found.group(2)));
    }

    private static Optional<String> named(String year, String month, String day) {
        return Optional.ofNullable(MONTHS.get(month.toLowerCase(Locale.ROOT)))
                .flatMap(number -> day(year == null ? String.valueOf(USUAL_YEAR) : year, String.valueOf(number), day));
    }

    private static Optional<String> month(String year, String name) {
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)))
                .flatMap(number -> month(Integer.parseInt(year), number));
    }

    private static Optional<String> month(int year, int month) {
        return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month).toString()) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        return month(Integer.parseInt(year), Integer.parseInt(month))
                .map(YearMonth::parse)
                .filter(found -> found.isValidDay(Integer.parseInt(day)))
                .map(found -> found.atDay(Integer.parseInt(day)).toString());
    }

    /** Full and short names of the months in the languages of the coverage. */
    private static Map<String, Integer> months() {
        return Stream.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("uk"))
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .flatMap(style -> Arrays.stream(Month.values())
                                .map(month -> Map.entry(
                                        month.getDisplayName(style, language)
                                                .toLowerCase(Locale.ROOT)
                                                .replace(".", ""),
                                        month.getValue()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
