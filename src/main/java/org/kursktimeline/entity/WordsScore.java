package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.kursktimeline.entity.MatchKey.Form;

/**
 * How well the words of a name answer those of a question, in any order, from 0 to 1: three quarters for how much of the
 * question is in the name, one for how much of the name is in the question. A word counts 1 when spelt the same, 0.97
 * when it sounds the same, 0.9 when its stem is the same, else the cube of the stems' Jaro-Winkler similarity up to 0.9,
 * and 0.85 when it begins so. "Oblast" and its like weigh three tenths of a word, and so do a person's names that were
 * not asked for.
 */
final class WordsScore {

    private static final double WEIGHT_OF_LITTLE = 0.3;
    private static final double SAME_SOUND = 0.97;
    private static final double SAME_STEM = 0.9;
    private static final double SAME_BEGINNING = 0.85;
    private static final double LEAST_ALIKE = 0.5;
    private static final int SHORTEST_BEGINNING = 3;

    private final Collection<MatchKey> question;
    private final Collection<MatchKey> name;
    private final double weightOfUnasked;

    WordsScore(Collection<MatchKey> question, Collection<MatchKey> name, boolean ofPerson) {
        this.question = question;
        this.name = name;
        this.weightOfUnasked = ofPerson ? WEIGHT_OF_LITTLE : 1;
    }

    double score() {
        double spelt = best(
                texts(question, Form.FOLDED, Form.LATIN),
                texts(name, Form.FOLDED, Form.LATIN),
                (a, b) -> equal(a, b, 1));
        double heard = best(texts(question, Form.SOUND), texts(name, Form.SOUND), (a, b) -> equal(a, b, SAME_SOUND));
        double stems = best(texts(question, Form.STEM), texts(name, Form.STEM), WordsScore::alike);
        return Math.max(spelt, Math.max(heard, stems));
    }

    private static Set<String> texts(Collection<MatchKey> keys, Form... forms) {
        return MatchKey.texts(keys, forms);
    }

    private static double equal(String word, String other, double likeness) {
        return word.equals(other) ? likeness : 0;
    }

    private static double alike(String word, String other) {
        if (word.equals(other)) {
            return SAME_STEM;
        }
        if (PlaceWords.isKind(word) || PlaceWords.isKind(other)) {
            return 0;
        }
        double alike = Math.min(SAME_STEM, Math.pow(JaroWinkler.similarity(word, other), 3));
        double beginning = word.length() >= SHORTEST_BEGINNING && other.startsWith(word) ? SAME_BEGINNING : 0;
        return alike >= LEAST_ALIKE ? Math.max(alike, beginning) : beginning;
    }

    private double best(Set<String> asked, Set<String> known, ToDoubleBiFunction<String, String> alike) {
        return asked.stream()
                .flatMap(a -> known.stream().map(k -> aligned(words(a), words(k), alike)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private double aligned(List<String> asked, List<String> known, ToDoubleBiFunction<String, String> alike) {
        var unasked = new ArrayList<>(known);
        double found = 0;
        double foundIn = 0;
        for (var word : asked) {
            var nearest = unasked.stream()
                    .max(Comparator.comparingDouble(other -> alike.applyAsDouble(word, other)))
                    .orElse("");
            double likeness = alike.applyAsDouble(word, nearest);
            if (likeness > 0) {
                unasked.remove(nearest);
                found += weight(word) * likeness;
                foundIn += weight(nearest);
            }
        }
        double rest = weightOfUnasked
                * unasked.stream().mapToDouble(WordsScore::weight).sum();
        double all = asked.stream().mapToDouble(WordsScore::weight).sum();
        return found == 0 ? 0 : 0.75 * found / all + 0.25 * found / (foundIn + rest);
    }

    private static double weight(String word) {
        return PlaceWords.isKind(word) ? WEIGHT_OF_LITTLE : 1;
    }
}
