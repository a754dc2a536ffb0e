package org.kursktimeline.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words nearest to a misspelt one, for messages that say what to write instead. */
public final class Nearest {

    private Nearest() {}

    private static final int MOST = 3;
    private static final int SHORTEST_PART = 4;
    private static final int BEGINS = 2;
    private static final int HOLDS = 3;
    private static final int FAR = 1_000;

    /**
     * Returns up to three known words, nearest first: those one edit away and those that begin with the word, then
     * those that hold it or that it begins with (from four letters on), then those further away. Edits are counted by
     * the Damerau-Levenshtein distance (optimal string alignment). Empty when none is near: a third of the length, at
     * least two edits, and from the second on both begin with the same letter.
     */
    public static List<String> to(String word, Collection<String> known) {
        var lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, rank(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.rank < FAR)
                .sorted(Comparator.comparingInt(Scored::rank).thenComparing(Scored::word))
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }

    /** Edits count twice here, so that something stands between one and two. */
    private static int rank(String word, String candidate) {
        if (candidate.equals(word)) {
            return 0;
        } else if (candidate.startsWith(word) && word.length() > 1) {
            return BEGINS;
        }
        int edits = edits(word, candidate);
        boolean within = word.length() >= SHORTEST_PART && candidate.contains(word)
                || candidate.length() >= SHORTEST_PART && word.startsWith(candidate);
        return within ? Math.min(HOLDS, 2 * edits) : 2 * edits;
    }

    private static int edits(String word, String candidate) {
        int reach = Math.max(2, word.length() / 3);
        if (Math.abs(candidate.length() - word.length()) > reach) {
            return FAR;
        }
        int edits = distance(word, candidate);
        boolean beginAlike = !word.isEmpty() && !candidate.isEmpty() && word.charAt(0) == candidate.charAt(0);
        return edits <= 1 || edits <= reach && beginAlike ? edits : FAR;
    }

    /** A sentence's end that names the nearest words, e.g. {@code ; did you mean 'from'?}, or an empty text. */
    public static String hint(String word, Collection<String> known) {
        return hint(to(word, known));
    }

    /** The same end of words found otherwise, nearest first. */
    public static String hint(List<String> near) {
        return near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?";
    }

    private record Scored(String word, int rank) {}

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
