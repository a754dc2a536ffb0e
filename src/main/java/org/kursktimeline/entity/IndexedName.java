package org.kursktimeline.entity;

/**
 * A name in the index.
 *
 * @param entity number of its bearer
 * @param text as it is written
 * @param spelling hash of its folded spelling
 * @param words numbers of its words in their order
 * @param certainty at most so well may it answer: less than 1 for one that was derived, e.g. its words written as one
 */
record IndexedName(int entity, String text, int spelling, int[] words, double certainty) {

    /** Tells whether the name is spelt so, case and marks aside. */
    boolean isSpelt(String folded) {
        return spelling == folded.hashCode() && Spelling.fold(text).equals(folded);
    }
}
