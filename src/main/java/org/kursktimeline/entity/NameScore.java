package org.kursktimeline.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.kursktimeline.entity.MatchKey.Form;

/**
 * How well a name answers a question, from 0 to 1, and by what. The best of:
 *
 * <ul>
 *   <li>1.00 {@code exact}: the same spelling;
 *   <li>0.98 {@code transliteration}: the same spelling in Latin letters;
 *   <li>0.92 to 0.97 {@code transliteration}: the same sound, the more alike the spellings the better;
 *   <li>0.78 to 0.84 {@code transliteration}: the same stem, e.g. another case, likewise;
 *   <li>0.75 to 0.87 {@code prefix}: the name begins so, the less of its word is missing the better;
 *   <li>up to 0.93 {@code similarity}: by words, as {@link WordsScore} says.
 * </ul>
 *
 * Rounded to two digits, so that equals are equal.
 */
record NameScore(double score, MatchedBy by) {

    private static final double BY_WORDS = 0.93;

    /**
     * Compares the keys of a question with the keys of one name.
     *
     * @param ofPerson whether the name is a person's, of whom a surname says nearly all
     */
    static NameScore of(Collection<MatchKey> question, Collection<MatchKey> name, boolean ofPerson) {
        var asked = MatchKey.texts(question, Form.FOLDED, Form.LATIN);
        var known = MatchKey.texts(name, Form.FOLDED, Form.LATIN);
        if (meet(question, name, Form.FOLDED)) {
            return new NameScore(1, MatchedBy.EXACT);
        } else if (!Collections.disjoint(asked, known)) {
            return new NameScore(0.98, MatchedBy.TRANSLITERATION);
        } else if (meet(question, name, Form.SOUND)) {
            return rounded(0.92 + 0.05 * alike(asked, known), MatchedBy.TRANSLITERATION);
        }
        double stem = meet(question, name, Form.STEM) ? 0.78 + 0.06 * alike(asked, known) : 0;
        double prefix = prefix(asked, known);
        double words = BY_WORDS * new WordsScore(question, name, ofPerson).score();
        if (stem >= Math.max(prefix, words)) {
            return rounded(stem, MatchedBy.TRANSLITERATION);
        }
        return prefix >= words ? rounded(prefix, MatchedBy.PREFIX) : rounded(words, MatchedBy.SIMILARITY);
    }

    private static NameScore rounded(double score, MatchedBy by) {
        return new NameScore(Math.round(score * 100) / 100.0, by);
    }

    private static boolean meet(Collection<MatchKey> question, Collection<MatchKey> name, Form form) {
        return question.stream().anyMatch(key -> key.form() == form && name.contains(key));
    }

    private static double alike(Set<String> asked, Set<String> known) {
        return asked.stream()
                .flatMap(a -> known.stream().map(k -> JaroWinkler.similarity(a, k)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static double prefix(Set<String> asked, Set<String> known) {
        return asked.stream()
                .flatMap(a -> known.stream().filter(k -> k.startsWith(a)).map(k -> prefix(a, k)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The words after the one that is cut short do not count as missing. */
    private static double prefix(String asked, String known) {
        int end = known.indexOf(' ', asked.length());
        return 0.75 + 0.12 * asked.length() / (end < 0 ? known.length() : end);
    }
}
