package org.kursktimeline.entity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How well a name answers a question, from 0 to 1: how much of the question is in the name, each word by its
 * {@link Likeness} and weight, less up to a fifth for what of the name was not asked for, a hundredth for another order
 * of words, and two fifths when both hold numbers that differ. A person's other names need not be asked for beside the
 * last. The whole name, or a person's surname, in the same spelling is 1.00 whatever else.
 */
final class NameScore {

    private static final double UNASKED = 0.2;
    private static final double REORDERED = 0.01;
    private static final double OTHER_NUMBER = 0.6;
    private static final double MOST_OF_A_PART = 0.92;
    private static final double GIVEN_NAME = 0.4;

    private final Question question;
    private final IndexedName name;
    private final boolean ofPerson;
    private final int[] foundAt;
    private final boolean[] taken;
    private WordMatch.By worst = WordMatch.By.SPELLING;
    private boolean reordered;

    NameScore(Question question, IndexedName name, boolean ofPerson) {
        this.question = question;
        this.name = name;
        this.ofPerson = ofPerson;
        this.foundAt = new int[question.size()];
        this.taken = new boolean[name.words().length];
    }

    /** The score in two digits, with by what. */
    record Score(double value, MatchedBy by) {}

    /**
     * Scores the name.
     *
     * @param certainty of the reading of question and name, by which the score is lessened
     */
    Score score(double certainty) {
        if (certainty == 1 && name.isSpelt(question.folded())) {
            return new Score(1, MatchedBy.EXACT);
        }
        double found = align();
        double asked = 0;
        for (int i = 0; i < question.size(); i++) {
            asked += foundAt[i] < 0 ? question.weight(i) : question.weightInNames(name.words()[foundAt[i]]);
        }
        double inQuestion = asked == 0 ? 0 : found / asked;
        double score = inQuestion * (1 - UNASKED + UNASKED * inName());
        score = reordered ? score - REORDERED : score;
        score = numbersDiffer() ? score * OTHER_NUMBER : score;
        var by = by(inQuestion);
        double most = most(by);
        return new Score(Math.round(Math.min(most, Math.max(0, score * certainty)) * 100) / 100.0, by);
    }

    private static double most(MatchedBy by) {
        return switch (by) {
            case EXACT -> 1;
            case TRANSLITERATION -> 0.99;
            default -> MOST_OF_A_PART;
        };
    }

    /** Gives each word of the question the likest word of the name that is still free, the likest pair first. */
    private double align() {
        Arrays.fill(foundAt, -1);
        double found = 0;
        while (true) {
            int bestAsked = -1;
            int bestKnown = -1;
            WordMatch best = null;
            for (int i = 0; i < question.size(); i++) {
                for (int j = 0; j < name.words().length && foundAt[i] < 0; j++) {
                    var like = taken[j] ? null : like(i, j);
                    if (like != null && (best == null || like.likeness() > best.likeness())) {
                        best = like;
                        bestAsked = i;
                        bestKnown = j;
                    }
                }
            }
            if (best == null) {
                break;
            }
            foundAt[bestAsked] = bestKnown;
            taken[bestKnown] = true;
            worst = worst.compareTo(best.by()) >= 0 ? worst : best.by();
            found += best.likeness() * question.weightInNames(name.words()[bestKnown]);
        }
        int last = -1;
        for (int at : foundAt) {
            reordered |= at >= 0 && at < last;
            last = Math.max(last, at);
        }
        return found;
    }

    private @Nullable WordMatch like(int i, int j) {
        var like = question.like(i, name.words()[j]);
        if (like == null && question.word(i).sort() == NameWord.Sort.INITIAL && isInitial(i, j)) {
            return new WordMatch(Likeness.LEAST_HEARD, WordMatch.By.SOUND);
        }
        return like;
    }

    private boolean isInitial(int i, int j) {
        var known = question.wordInNames(name.words()[j]);
        return ofPerson
                && question.word(i).heard().stream()
                        .anyMatch(letter -> known.heard().stream().anyMatch(word -> word.startsWith(letter)));
    }

    private double inName() {
        double all = 0;
        double found = 0;
        boolean surname = ofPerson && taken[taken.length - 1];
        for (int j = 0; j < taken.length; j++) {
            double weight =
                    taken[j] ? question.weightInNames(name.words()[j]) : question.weightUnasked(name.words()[j]);
            if (ofPerson && j < taken.length - 1) {
                weight = surname && !taken[j] ? 0 : weight * GIVEN_NAME;
            }
            all += weight;
            found += taken[j] ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private boolean numbersDiffer() {
        boolean asked = false;
        for (int i = 0; i < question.size(); i++) {
            boolean number = question.word(i).sort() == NameWord.Sort.NUMBER;
            if (number && foundAt[i] >= 0) {
                return false;
            }
            asked |= number;
        }
        return asked
                && Arrays.stream(name.words())
                        .anyMatch(word -> question.wordInNames(word).sort() == NameWord.Sort.NUMBER);
    }

    private MatchedBy by(double inQuestion) {
        boolean all = inQuestion > 0 && Arrays.stream(foundAt).noneMatch(at -> at < 0);
        boolean whole = all && (ofPerson ? taken[taken.length - 1] : allTaken());
        if (worst == WordMatch.By.SIMILARITY || !all) {
            return MatchedBy.SIMILARITY;
        } else if (worst == WordMatch.By.BEGINNING || !whole) {
            return MatchedBy.PREFIX;
        }
        return worst == WordMatch.By.SPELLING && ofPerson && !reordered ? MatchedBy.EXACT : MatchedBy.TRANSLITERATION;
    }

    private boolean allTaken() {
        for (boolean one : taken) {
            if (!one) {
                return false;
            }
        }
        return true;
    }
}
