package org.kursktimeline.entity;

/**
 * That two words are alike.
 *
 * @param likeness as {@link Likeness} says
 * @param by the best reason
 */
record WordMatch(double likeness, By by) {

    /** Why, the surest first. */
    enum By {
        SPELLING,
        SOUND,
        BEGINNING,
        SIMILARITY
    }
}
