package org.kursktimeline.entity;

/**
 * How alike a word of a question and a word of a name are, from 0 to 1: 1 spelt the same; 0.95 to 0.98 sounding the
 * same, the more alike the spellings the better; 0.93 with the same stem; 0.72 to 0.92 when the name's word begins so,
 * the less is missing the better; else 0.95 less 1.4 for each edit, by the length of the longer one.
 */
final class Likeness {

    static final double SPELT = 1;
    static final double LEAST_HEARD = 0.95;
    static final double STEM = 0.93;

    private static final double MISSPELT = 0.95;
    private static final double FOR_AN_EDIT = 1.4;

    /**
     * The fewest letters that may stand for a longer word beside other words; alone any will do, e.g. while one types.
     */
    static final int SHORTEST_BEGINNING = 3;

    private Likeness() {}

    /** Of two words that sound the same. */
    static double heard(String spelt, String known) {
        if (Spelling.isCyrillic(spelt) != Spelling.isCyrillic(known)) {
            return LEAST_HEARD + 0.02;
        }
        double edits = new Edits().between(spelt, known, known.length());
        return LEAST_HEARD + 0.03 * Math.max(0, 1 - edits / known.length());
    }

    /** Of two words one of which may be misspelt; 0 when they are too far apart. */
    static double misspelt(String word, String known, Edits edits) {
        double most = mostEdits(Math.max(word.length(), known.length()));
        if (most == 0 || Math.abs(word.length() - known.length()) > most) {
            return 0;
        }
        double distance = edits.between(word, known, most);
        return distance > most ? 0 : MISSPELT - FOR_AN_EDIT * distance / Math.max(word.length(), known.length());
    }

    /** Of a word and one that begins with it; 0 when it does not. */
    static double beginning(String word, String known) {
        return known.length() > word.length() && known.startsWith(word)
                ? 0.72 + 0.2 * word.length() / known.length()
                : 0;
    }

    /** The most edits that a word of the length may hold. */
    static double mostEdits(int length) {
        if (length < 4) {
            return 0;
        } else if (length < 6) {
            return 1.25;
        } else if (length < 9) {
            return 1.75;
        }
        return 2.5;
    }
}
