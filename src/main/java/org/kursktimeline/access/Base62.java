package org.kursktimeline.access;

import java.util.random.RandomGenerator;

/** Digits and letters, the alphabet of keys. */
final class Base62 {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    static String random(RandomGenerator random, int length) {
        var text = new StringBuilder(length);
        random.ints(length, 0, LETTERS.length()).forEach(n -> text.append(LETTERS.charAt(n)));
        return text.toString();
    }

    /** The number, most significant letter first, with zeros in front up to the length. */
    static String of(long number, int length) {
        var text = new StringBuilder(length);
        for (long rest = number; text.length() < length; rest /= LETTERS.length()) {
            text.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return text.reverse().toString();
    }
}
