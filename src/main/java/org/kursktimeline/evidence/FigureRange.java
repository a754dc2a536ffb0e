package org.kursktimeline.evidence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Qualifier;

/**
 * The numbers that a figure allows, both ends included; null is open.
 *
 * @param best the one number that it names: the stated best, else the only number of the range; null for none
 */
record FigureRange(
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high) {

    private static final BigDecimal LESS = new BigDecimal("0.9");
    private static final BigDecimal MORE = new BigDecimal("1.1");

    static FigureRange of(EvidenceFigure figure) {
        var low = plain(figure.low());
        var best = plain(figure.best());
        var high = plain(figure.high());
        return new FigureRange(low, best != null ? best : low != null && low.equals(high) ? low : null, high);
    }

    /**
     * From the least to the greatest of all, with the one number that some name, none excludes and none contradicts.
     */
    static FigureRange around(List<FigureRange> ranges) {
        var named = ranges.stream()
                .map(FigureRange::best)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean agreed = named.size() == 1 && ranges.stream().allMatch(range -> range.holds(named.get(0)));
        return new FigureRange(
                extreme(ranges, FigureRange::low, BigDecimal::min),
                agreed ? named.get(0) : null,
                extreme(ranges, FigureRange::high, BigDecimal::max));
    }

    /** Tells whether some number is in both; {@code about} reaches a tenth further to either side. */
    boolean meets(Qualifier qualifier, FigureRange other, Qualifier otherQualifier) {
        var mine = widened(qualifier);
        var theirs = other.widened(otherQualifier);
        return notAbove(mine.low, theirs.high) && notAbove(theirs.low, mine.high);
    }

    private FigureRange widened(Qualifier qualifier) {
        return qualifier != Qualifier.ABOUT
                ? this
                : new FigureRange(
                        low == null ? null : low.multiply(LESS), best, high == null ? null : high.multiply(MORE));
    }

    private boolean holds(BigDecimal number) {
        return notAbove(low, number) && notAbove(number, high);
    }

    private static boolean notAbove(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null || low.compareTo(high) <= 0;
    }

    private static @Nullable BigDecimal extreme(
            Collection<FigureRange> ranges,
            Function<FigureRange, @Nullable BigDecimal> end,
            BinaryOperator<BigDecimal> further) {
        BigDecimal found = null;
        for (var range : ranges) {
            var one = end.apply(range);
            if (one == null) {
                return null;
            }
            found = found == null ? one : further.apply(found, one);
        }
        return found;
    }

    /** The number without trailing zeros and exponents, so that 12 and 12.0 are one. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
