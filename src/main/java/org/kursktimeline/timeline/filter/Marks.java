package org.kursktimeline.timeline.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** What an entry is found by beside its keys, as the function {@code entry_marks} of the database gives it. */
public final class Marks {

    /** How many parts all events fall into, as good as random. */
    public static final int PARTS = 256;

    /** The entry {@code e} falls into one of the parts {@code :parts}. */
    public static final String IN_PARTS = "entry_marks(e.event_id, e.first_day, e.last_day) && CAST(:parts AS int[])";

    /** One of the local days of the entry {@code e} may lie in one of the months {@code :months}. */
    static final String ANY_OF_MONTHS = "entry_marks(e.event_id, e.first_day, e.last_day) && CAST(:months AS int[])";

    private static final int ANY_MONTH = -1;
    private static final int YEAR_ZERO = 100_000;

    private Marks() {}

    /** The marks of the first parts, so many. */
    public static Integer[] parts(int share) {
        return IntStream.range(0, share).boxed().toArray(Integer[]::new);
    }

    /** The mark of the month in which an instant lies, UTC; months that follow on each other have marks that do. */
    static int month(Instant at) {
        return month(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** The mark of the month of a local day. */
    static int month(LocalDate day) {
        return YEAR_ZERO + day.getYear() * 12 + day.getMonthValue();
    }

    /** The marks of what may be of one of these months, the last of them included. */
    static Integer[] months(int first, int last) {
        return IntStream.concat(IntStream.of(ANY_MONTH), IntStream.rangeClosed(first, last))
                .boxed()
                .toArray(Integer[]::new);
    }
}
