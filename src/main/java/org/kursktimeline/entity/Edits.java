package org.kursktimeline.entity;

import java.util.Arrays;

/**
 * How far two words are apart in edits: Damerau and Levenshtein's distance (optimal string alignment) in which letters
 * that are often taken for each other cost less than others, and the first letter more. Not thread-safe.
 */
final class Edits {

    private static final double FIRST_LETTER = 0.25;
    private static final int LONGEST = 40;
    private static final double FAR = 1000;
    private static final double SWAP = 0.75;
    private static final double NEAR = 0.5;
    private static final double DOUBLED = 0.3;
    private static final String VOWELS = "aeiouyаеиоуыіїєяюэё";
    private static final String[] NEAR_LETTERS = {
        "td", "bp", "gkh", "szx", "cxs", "vwfu", "тд", "бп", "гкх", "сзшж", "вф", "цчш", "йи", "ck"
    };
    private static final int LETTERS = 128;
    private static final boolean[] CHEAP = cheap();

    private double[] before = new double[LONGEST + 1];
    private double[] last = new double[LONGEST + 1];
    private double[] now = new double[LONGEST + 1];

    /** The distance, or more than {@code most} when it is more; of the first 40 letters. */
    double between(String longA, String longB, double most) {
        var a = shortened(longA);
        var b = shortened(longB);
        int band = 1 + (int) Math.ceil(most);
        now[0] = 0;
        for (int j = 1; j <= b.length(); j++) {
            now[j] = now[j - 1] + gap(b, j);
        }
        for (int i = 1; i <= a.length(); i++) {
            var free = before;
            before = last;
            last = now;
            now = free;
            int from = Math.max(1, i - band);
            int to = Math.min(b.length(), i + band);
            now[from - 1] = from == 1 ? last[0] + gap(a, i) : FAR;
            if (i + band <= b.length()) {
                last[to] = FAR;
            }
            double least = now[from - 1];
            for (int j = from; j <= to; j++) {
                now[j] = step(a, b, i, j);
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return least;
            }
        }
        return Math.abs(a.length() - b.length()) > band ? FAR : now[b.length()];
    }

    private double step(String a, String b, int i, int j) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        double cost = last[j - 1] + (x == y ? 0 : change(x, y, Math.min(i, j)));
        cost = Math.min(cost, Math.min(last[j] + gap(a, i), now[j - 1] + gap(b, j)));
        if (i > 1 && j > 1 && x != y && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
            cost = Math.min(cost, before[j - 2] + SWAP);
        }
        return cost;
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    private static double gap(String word, int at) {
        if (at == 1) {
            return 1 + FIRST_LETTER;
        }
        return word.charAt(at - 1) == word.charAt(at - 2) ? DOUBLED : 1;
    }

    private static double change(char a, char b, int at) {
        double cost = isCheap(a, b) ? NEAR : 1;
        return at == 1 ? cost + FIRST_LETTER : cost;
    }

    private static boolean isCheap(char a, char b) {
        int x = code(a);
        int y = code(b);
        return x >= 0 && y >= 0 && CHEAP[x * LETTERS + y];
    }

    private static int code(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= 'а' && c < 'а' + LETTERS - 26 ? 26 + c - 'а' : -1;
    }

    private static boolean[] cheap() {
        var cheap = new boolean[LETTERS * LETTERS];
        var groups = Arrays.copyOf(NEAR_LETTERS, NEAR_LETTERS.length + 1);
        groups[NEAR_LETTERS.length] = VOWELS;
        for (var group : groups) {
            group.chars()
                    .forEach(a -> group.chars().forEach(b -> cheap[code((char) a) * LETTERS + code((char) b)] = true));
        }
        return cheap;
    }
}
