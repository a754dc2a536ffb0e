package org.kursktimeline.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.TimeBound;
import org.kursktimeline.timeline.group.Dimension;
import org.kursktimeline.timeline.group.Grouping;

/**
 * The units of time of a range, so that those without events can be told too.
 *
 * @param unit hour, day, week or month
 * @param zone null for local days, and hours in UTC
 */
record TimeUnits(Dimension unit, @Nullable ZoneId zone) {

    private static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
            .toFormatter();

    /**
     * The texts of all units from one bound to the other, in order; an end that is not bound is the first or last of
     * those that occur, and nothing comes of it when none does.
     *
     * @param occurring the units that have events; what is no unit, as a coarse date is not, is passed over
     * @param most where it stops
     */
    Set<String> between(@Nullable TimeBound from, @Nullable TimeBound to, Collection<String> occurring, int most) {
        var known = occurring.stream().flatMap(text -> start(text).stream()).toList();
        var first = from == null
                ? known.stream().min(Instant::compareTo)
                : Optional.of(unitOf(from.firstInstant(), from instanceof TimeBound.Days));
        var last = to == null
                ? known.stream().max(Instant::compareTo)
                : Optional.of(unitOf(
                        to.endInstant().minusNanos(to instanceof TimeBound.Days ? 1 : 0),
                        to instanceof TimeBound.Days));
        var texts = new LinkedHashSet<String>();
        if (first.isPresent() && last.isPresent()) {
            Stream.iterate(first.get(), start -> !start.isAfter(last.get()), this::next)
                    .limit(most)
                    .forEach(start -> texts.add(text(start)));
        }
        return texts;
    }

    /** The start of the unit in which an instant lies. Days of a bound are days wherever they are. */
    private Instant unitOf(Instant instant, boolean day) {
        var read = day ? ZoneOffset.UTC : zoneOrUtc();
        if (unit == Dimension.HOUR) {
            var local = instant.atZone(read).truncatedTo(ChronoUnit.HOURS);
            return local.withZoneSameLocal(zoneOrUtc()).toInstant();
        }
        return start(instant.atZone(read).toLocalDate());
    }

    private Instant start(LocalDate day) {
        var first = switch (unit) {
            case WEEK -> day.with(ChronoField.DAY_OF_WEEK, 1);
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The start of what a text names; empty when it is no such unit. */
    private Optional<Instant> start(String text) {
        try {
            return Optional.of(
                    switch (unit) {
                        case HOUR -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
                        case WEEK -> start(LocalDate.parse(text, WEEK));
                        case MONTH -> start(YearMonth.parse(text).atDay(1));
                        default -> start(LocalDate.parse(text));
                    });
        } catch (DateTimeException coarse) {
            return Optional.empty();
        }
    }

    private Instant next(Instant start) {
        var utc = start.atOffset(ZoneOffset.UTC);
        return switch (unit) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case WEEK -> utc.plusWeeks(1).toInstant();
            case MONTH -> utc.plusMonths(1).toInstant();
            default -> utc.plusDays(1).toInstant();
        };
    }

    private String text(Instant start) {
        var day = start.atOffset(ZoneOffset.UTC).toLocalDate();
        return switch (unit) {
            case HOUR -> Grouping.hour(start, zone);
            case WEEK -> WEEK.format(day);
            case MONTH -> YearMonth.from(day).toString();
            default -> day.toString();
        };
    }

    private ZoneId zoneOrUtc() {
        return Objects.requireNonNullElse(zone, ZoneOffset.UTC);
    }
}
