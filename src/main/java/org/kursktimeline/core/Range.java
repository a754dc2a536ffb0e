package org.kursktimeline.core;

import java.math.BigDecimal;

/**
 * The numbers that a parameter takes.
 *
 * @param least the smallest
 * @param most the greatest
 * @param whole whether it takes whole numbers only
 */
public record Range(long least, long most, boolean whole) {

    /** Whole numbers. */
    public static Range whole(int least, int most) {
        return new Range(least, most, true);
    }

    /** Numbers with or without a fraction. */
    public static Range of(long least, long most) {
        return new Range(least, most, false);
    }

    /** Tells whether the number lies between the ends or is one of them. */
    public boolean holds(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
