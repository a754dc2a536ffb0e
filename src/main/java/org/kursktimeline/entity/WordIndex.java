package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All different words of all names, each with the numbers of the names that hold it. */
final class WordIndex {

    private final Map<NameWord, Integer> numbers = new HashMap<>();
    private final List<NameWord> words = new ArrayList<>();
    private final List<IntList> names = new ArrayList<>();
    private final Forms spelt = new Forms();
    private final Forms heard = new Forms();
    private final Forms stems = new Forms();

    /** The number of the word, a new one when it is new. */
    int add(NameWord word, int name) {
        int number = numbers.computeIfAbsent(word, this::next);
        names.get(number).add(name);
        return number;
    }

    private int next(NameWord word) {
        int number = words.size();
        words.add(word);
        names.add(new IntList());
        spelt.add(word.spelt(), number);
        word.heard().forEach(form -> heard.add(form, number));
        word.stems().forEach(form -> stems.add(form, number));
        return number;
    }

    NameWord get(int number) {
        return words.get(number);
    }

    IntList names(int number) {
        return names.get(number);
    }

    int size() {
        return words.size();
    }

    /**
     * The words that are like the asked one, by number, with how much and why.
     *
     * @param near whether they may be misspelt or longer
     * @param fewest so many letters of a longer word must be given
     */
    Map<Integer, WordMatch> like(NameWord asked, boolean near, int fewest) {
        var found = new HashMap<Integer, WordMatch>();
        equal(spelt, Set.of(asked.spelt()), found, WordMatch.By.SPELLING, word -> Likeness.SPELT);
        if (asked.sort() == NameWord.Sort.NUMBER || asked.sort() == NameWord.Sort.KIND) {
            return found;
        }
        equal(heard, asked.heard(), found, WordMatch.By.SOUND, word -> Likeness.heard(asked.spelt(), word.spelt()));
        if (asked.sort() != NameWord.Sort.INITIAL) {
            equal(stems, asked.stems(), found, WordMatch.By.SOUND, word -> Likeness.STEM + 0.01 * shared(asked, word));
        }
        if (near && asked.sort() != NameWord.Sort.INITIAL) {
            near(spelt, Set.of(asked.spelt()), fewest, found);
            near(heard, asked.heard(), fewest, found);
        }
        return found;
    }

    private static double shared(NameWord asked, NameWord word) {
        return asked.spelt().charAt(0) == word.spelt().charAt(0) ? 1 : 0;
    }

    private void equal(
            Forms forms,
            Set<String> texts,
            Map<Integer, WordMatch> found,
            WordMatch.By by,
            ToDoubleFunction<NameWord> likeness) {
        for (var text : texts) {
            var equal = forms.equalTo(text);
            if (equal != null) {
                equal.forEach(word -> keep(found, word, new WordMatch(likeness.applyAsDouble(words.get(word)), by)));
            }
        }
    }

    private void near(Forms forms, Set<String> texts, int fewest, Map<Integer, WordMatch> found) {
        var edits = new Edits();
        for (var text : texts) {
            forms.near(text, (form, holders) -> {
                double begins = text.length() < fewest ? 0 : Likeness.beginning(text, form);
                double likeness = begins > 0 ? begins : Likeness.misspelt(text, form, edits);
                if (likeness > 0) {
                    var match = new WordMatch(likeness, begins > 0 ? WordMatch.By.BEGINNING : WordMatch.By.SIMILARITY);
                    holders.forEach(word -> keepMisspelt(found, word, match));
                }
            });
        }
    }

    private void keepMisspelt(Map<Integer, WordMatch> found, int word, WordMatch match) {
        var sort = words.get(word).sort();
        if (sort == NameWord.Sort.PLAIN || sort == NameWord.Sort.TITLE) {
            keep(found, word, match);
        }
    }

    private static void keep(Map<Integer, WordMatch> found, int word, WordMatch match) {
        found.merge(word, match, (a, b) -> a.likeness() >= b.likeness() ? a : b);
    }
}
