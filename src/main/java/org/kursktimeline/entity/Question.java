package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question taken apart, with the words of the index that are like its own. */
final class Question {

    private static final double UNASKED_KIND = 0.6;

    /** Of nearly all words; it is asked for each word of each name that may be meant. */
    private static final double[] RARITIES =
            IntStream.range(0, 1_000).mapToDouble(Question::rarityOf).toArray();

    private final String folded;
    private final List<NameWord> asked;
    private final List<Map<Integer, WordMatch>> like = new ArrayList<>();
    private final double[] weights;
    private final WordIndex words;

    /**
     * Takes a question apart and looks its words up.
     *
     * @param near whether words may be misspelt or cut short
     */
    Question(String folded, List<NameWord> asked, WordIndex words, boolean near) {
        this.folded = folded;
        this.asked = asked;
        this.words = words;
        this.weights = new double[asked.size()];
        int fewest = asked.size() == 1 ? 1 : Likeness.SHORTEST_BEGINNING;
        for (int i = 0; i < asked.size(); i++) {
            var found = words.like(asked.get(i), near, fewest);
            like.add(found);
            weights[i] = weight(asked.get(i), found);
        }
    }

    /** The numbers of the names that hold a word like a telling one of the question. */
    BitSet candidates() {
        var names = new BitSet();
        boolean telling = asked.stream().anyMatch(NameWord::isTelling);
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).isTelling() || !telling) {
                like.get(i).keySet().forEach(word -> words.names(word).forEach(names::set));
            }
        }
        return names;
    }

    /** How well one of the candidates answers. */
    Match match(IndexedName name, IndexedEntity entity, double certainty) {
        var score = new NameScore(this, name, entity.isPerson()).score(certainty * name.certainty());
        return new Match(entity.id(), entity.slug(), score.value(), name.text(), score.by(), entity.size());
    }

    int size() {
        return asked.size();
    }

    double weight(int i) {
        return weights[i];
    }

    NameWord word(int i) {
        return asked.get(i);
    }

    @Nullable WordMatch like(int i, int word) {
        return like.get(i).get(word);
    }

    double weightInNames(int word) {
        return words.get(word).sort().weight() * rarity(words.names(word).size());
    }

    /** "Oblast" left out says that rather the town is meant. */
    double weightUnasked(int word) {
        return words.get(word).sort() == NameWord.Sort.KIND ? UNASKED_KIND : weightInNames(word);
    }

    NameWord wordInNames(int word) {
        return words.get(word);
    }

    String folded() {
        return folded;
    }

    private double weight(NameWord word, Map<Integer, WordMatch> found) {
        int most = found.entrySet().stream()
                .filter(like -> like.getValue().by().compareTo(WordMatch.By.SOUND) <= 0)
                .mapToInt(like -> words.names(like.getKey()).size())
                .max()
                .orElse(0);
        return word.sort().weight() * rarity(most);
    }

    private static double rarity(int names) {
        return names < RARITIES.length ? RARITIES[names] : rarityOf(names);
    }

    /** What many names hold says less of which is meant. */
    private static double rarityOf(int names) {
        return Math.max(0.4, 1 - 0.2 * Math.log10(Math.max(1, names / 3.0)));
    }
}
