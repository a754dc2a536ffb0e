package org.kursktimeline.ingest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Qualifier;

/** The numbers of a figure: null is open. */
record StatedRange(
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high) {

    private static final StatedRange NONE = new StatedRange(null, null, null);

    static StatedRange read(FigureInput input, Qualifier qualifier, Faults faults, String pointer) {
        if (input.value() != null && (input.low() != null || input.high() != null)) {
            faults.at(pointer, "value-and-range", "give value, or low and high, not both");
            return NONE;
        }
        var range = input.value() == null
                ? new StatedRange(plain(input.low()), plain(input.best()), plain(input.high()))
                : ofValue(input, qualifier);
        range.check(qualifier, faults, pointer);
        return range;
    }

    /** The same, its faults left to {@link #read}; an unknown qualifier counts as exact. */
    static StatedRange of(FigureInput input) {
        var qualifier =
                Optional.ofNullable(input.qualifier()).flatMap(Qualifier::find).orElse(Qualifier.EXACT);
        return read(input, qualifier, new Faults(), "");
    }

    /** What is counted comes in whole numbers. */
    void checkWhole(Faults faults, String pointer) {
        if (Stream.of(Optional.ofNullable(low), Optional.ofNullable(best), Optional.ofNullable(high))
                .flatMap(Optional::stream)
                .anyMatch(number -> number.scale() > 0)) {
            faults.at(pointer, "not-whole", "the metric counts; its numbers are whole");
        }
    }

    private static StatedRange ofValue(FigureInput input, Qualifier qualifier) {
        var value = plain(input.value());
        return new StatedRange(
                qualifier.valueSetsLow() ? value : null, plain(input.best()), qualifier.valueSetsHigh() ? value : null);
    }

    private void check(Qualifier qualifier, Faults faults, String pointer) {
        boolean lacksLow = low == null && !qualifier.mayBeOpenBelow();
        boolean lacksHigh = high == null && !qualifier.mayBeOpenAbove();
        if ((lacksLow || lacksHigh) && !faults.isAnyWithin(pointer)) {
            faults.at(
                    pointer,
                    "figure-without-value",
                    "a figure that is " + qualifier.code() + " needs value, or "
                            + (lacksLow && lacksHigh ? "low and high" : lacksLow ? "low" : "high"));
        }
        if (high != null && !qualifier.valueSetsHigh() && !qualifier.mayBeOpenBelow()) {
            faults.at(
                    pointer + "/high", "end-of-qualifier", "a figure that is " + qualifier.code() + " has no high end");
        }
        if (low != null && !qualifier.valueSetsLow()) {
            faults.at(pointer + "/low", "end-of-qualifier", "a figure that is " + qualifier.code() + " has no low end");
        }
        if (isAbove(low, high)) {
            faults.at(pointer + "/low", "low-above-high", "low is " + low + ", above high, which is " + high);
        }
        if (isAbove(low, best) || isAbove(best, high)) {
            faults.at(pointer + "/best", "best-out-of-range", "best is " + best + ", not between low and high");
        }
    }

    private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    /** Without trailing zeros or exponent, so that 12.0 and 12 are written alike. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
