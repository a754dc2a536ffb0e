package org.kursktimeline.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long a source has been silent. It counts as silent after more than a week, and more than twice the longest gap
 * between two of its days before; a source of fewer than three days has no rhythm that it could have left.
 *
 * @param days since its last article, 0 on that day
 * @param silent whether that is out of its rhythm
 */
record Silence(long days, boolean silent) {

    private static final int WEEK = 7;
    private static final int RHYTHM = 3;

    /**
     * How long the source has been silent at the end.
     *
     * @param published the days on which it published, the first one first; at least one
     * @param end the day up to which is looked; earlier days count as none
     */
    static Silence of(List<LocalDate> published, LocalDate end) {
        long days = Math.max(0, ChronoUnit.DAYS.between(published.get(published.size() - 1), end));
        long longest = IntStream.range(1, published.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(published.get(i - 1), published.get(i)))
                .max()
                .orElse(0);
        return new Silence(days, published.size() >= RHYTHM && days > Math.max(WEEK, 2 * longest));
    }
}
