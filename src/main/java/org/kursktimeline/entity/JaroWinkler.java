package org.kursktimeline.entity;

/** How alike two words are, from 0 to 1: Jaro's measure with Winkler's bonus for a common beginning (1990). */
final class JaroWinkler {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        var inB = new boolean[b.length()];
        var common = new StringBuilder();
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++) {
                if (!inB[j] && a.charAt(i) == b.charAt(j)) {
                    inB[j] = true;
                    common.append(a.charAt(i));
                    break;
                }
            }
        }
        double m = common.length();
        return m == 0 ? 0 : (m / a.length() + m / b.length() + (m - transpositions(common, b, inB)) / m) / 3;
    }

    private static double transpositions(CharSequence common, String b, boolean[] inB) {
        int different = 0;
        int at = 0;
        for (int j = 0; j < b.length(); j++) {
            if (inB[j] && b.charAt(j) != common.charAt(at++)) {
                different++;
            }
        }
        return different / 2.0;
    }
}
