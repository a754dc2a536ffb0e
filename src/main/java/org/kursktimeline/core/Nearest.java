package org.kursktimeline.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words nearest to a misspelt one, for messages that say what to write instead. */
public final class Nearest {

    private Nearest() {}

    /**
     * Returns up to three known words, nearest first, by Damerau-Levenshtein distance (optimal string alignment);
     * empty when none is near enough (a third of the length, at least two edits) or begins like it.
     */
    public static List<String> to(String word, Collection<String> known) {
        var lower = word.toLowerCase(Locale.ROOT);
        int reach = Math.max(2, lower.length() / 3);
        return known.stream()
                .distinct()
                .filter(candidate ->
                        Math.abs(candidate.length() - lower.length()) <= reach || candidate.startsWith(lower))
                .map(candidate -> new Scored(
                        candidate,
                        candidate.startsWith(lower) && lower.length() > 1
                                ? 1
                                : distance(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= reach)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .limit(3)
                .map(Scored::word)
                .toList();
    }

    /** A sentence's end that names the nearest words, e.g. {@code ; did you mean 'from'?}, or an empty text. */
    public static String hint(String word, Collection<String> known) {
        return hint(to(word, known));
    }

    /** The same end of words found otherwise, nearest first. */
    public static String hint(List<String> near) {
        return near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?";
    }

    private record Scored(String word, int distance) {}

    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cell(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cell(int[][] rows, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
