package org.kursktimeline.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a JSON number as int, long, double or BigDecimal. */
final class NumberReader implements ValueReader {

    /** No number of ours has more digits on either side of the point; keeps 1e999999999 from being spelt out. */
    private static final int MOST_DIGITS = 40;

    private final Class<?> type;
    private final Constraints constraints;

    NumberReader(Class<?> type, Constraints constraints) {
        this.type = type;
        this.constraints = constraints;
    }

    static boolean reads(Class<?> type) {
        return isWhole(type) || type == double.class || type == Double.class || type == BigDecimal.class;
    }

    @Override
    public @Nullable Object read(JsonNode node, Spot spot) {
        if (!node.isNumber() || (isWhole(type) && !node.isIntegralNumber())) {
            return wrongType(node, spot);
        }
        var number = node.decimalValue();
        if (!fits(node, number)) {
            spot.fault("out-of-range", spot.name() + " is too large or has too many digits");
            return empty();
        }
        return constraints.allow(number, spot) ? convert(node, number) : empty();
    }

    private boolean fits(JsonNode node, BigDecimal number) {
        if (isInt(type)) {
            return node.canConvertToInt();
        } else if (isWhole(type)) {
            return node.canConvertToLong();
        }
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private Object convert(JsonNode node, BigDecimal number) {
        if (isInt(type)) {
            return node.intValue();
        } else if (isWhole(type)) {
            return node.longValue();
        }
        return type == BigDecimal.class ? number : (Object) number.doubleValue();
    }

    @Override
    public @Nullable Object empty() {
        if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        }
        return type == double.class ? (Object) 0d : null;
    }

    @Override
    public String expected() {
        return isWhole(type) ? "a whole number" : "a number";
    }

    private static boolean isInt(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private static boolean isWhole(Class<?> type) {
        return isInt(type) || type == long.class || type == Long.class;
    }
}
