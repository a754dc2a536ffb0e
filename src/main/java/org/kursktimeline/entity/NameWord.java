package org.kursktimeline.entity;

import java.util.Set;

/**
 * A word of a name or of a question, in every form by which words are compared.
 *
 * @param spelt lower case, without marks
 * @param heard its sounds, one for each habit of reading that its language leaves open
 * @param stems the sounds without what declension changes
 * @param sort how much it says
 */
record NameWord(String spelt, Set<String> heard, Set<String> stems, Sort sort) {

    /** How much a word says of which entity is meant. */
    enum Sort {
        PLAIN(1),
        /** Never misspelt: the 80th is not the 82nd. */
        NUMBER(1.2),
        /** "Oblast" and its like, in the form of {@link PlaceWords#kindOr}. */
        KIND(0.3),
        /** "President", or a patronymic between two other words. */
        TITLE(0.15),
        /** One letter for a whole word. */
        INITIAL(0.2);

        private final double weight;

        Sort(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** Tells whether names are sought by it: not when so many have it that it says nothing. */
    boolean isTelling() {
        return sort == Sort.PLAIN || sort == Sort.NUMBER;
    }

    /** The word as one that has no cases: it is found by its spelling and sound only. */
    NameWord undeclined() {
        return new NameWord(spelt, heard, Set.of(), sort);
    }

    NameWord as(Sort other) {
        return new NameWord(spelt, heard, stems, other);
    }
}
