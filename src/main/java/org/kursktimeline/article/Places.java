package org.kursktimeline.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a text within another in time that grows with their lengths alone, whatever they are (Knuth, Morris, Pratt).
 */
final class Places {

    private Places() {}

    /** Where the words begin, in UTF-16 units, overlapping places too; the first so many. The words are not empty. */
    static List<Integer> of(String words, String text, int most) {
        var places = new ArrayList<Integer>();
        int first = text.indexOf(words.charAt(0));
        if (first < 0) {
            return places;
        }
        var fallback = fallback(words);
        int matched = 0;
        for (int i = first; i < text.length() && places.size() < most; i++) {
            matched = next(words, fallback, matched, text.charAt(i));
            if (matched == words.length()) {
                places.add(i + 1 - matched);
                matched = fallback[matched];
            }
        }
        return places;
    }

    /** For each length of a matched beginning the longest shorter beginning that is also its end. */
    private static int[] fallback(String words) {
        var fallback = new int[words.length() + 1];
        for (int i = 1; i < words.length(); i++) {
            fallback[i + 1] = next(words, fallback, fallback[i], words.charAt(i));
        }
        return fallback;
    }

    private static int next(String words, int[] fallback, int matched, char c) {
        int length = matched;
        while (length > 0 && words.charAt(length) != c) {
            length = fallback[length];
        }
        return words.charAt(length) == c ? length + 1 : 0;
    }
}
