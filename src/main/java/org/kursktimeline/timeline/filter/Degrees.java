package org.kursktimeline.timeline.filter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the coordinates of area filters. */
final class Degrees {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,15})?");

    private Degrees() {}

    /** The numbers between the commas; empty when there are not so many, or one is no decimal number. */
    static List<Double> read(String text, int count) {
        var parts = text.length() > 200 ? new String[0] : text.split(",", -1);
        boolean numbers = parts.length == count
                && Arrays.stream(parts)
                        .allMatch(part -> NUMBER.matcher(part.strip()).matches());
        return numbers
                ? Arrays.stream(parts)
                        .map(part -> Double.parseDouble(part.strip()))
                        .toList()
                : List.of();
    }

    static boolean isLon(double degrees) {
        return Math.abs(degrees) <= 180;
    }

    static boolean isLat(double degrees) {
        return Math.abs(degrees) <= 90;
    }
}
