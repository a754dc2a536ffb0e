package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The words of all names by one of their forms: equal ones by a hash, near ones by a scan that a mask of letters cuts.
 */
final class Forms {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<IntList> words = new ArrayList<>();
    private int[] letters = new int[1024];

    void add(String text, int word) {
        int number = numbers.computeIfAbsent(text, this::next);
        words.get(number).add(word);
    }

    private int next(String text) {
        int number = texts.size();
        texts.add(text);
        words.add(new IntList());
        if (number == letters.length) {
            letters = Arrays.copyOf(letters, 2 * number);
        }
        letters[number] = letters(text);
        return number;
    }

    /** The words that have this very form; null when there is none. */
    @Nullable IntList equalTo(String text) {
        var number = numbers.get(text);
        return number == null ? null : words.get(number);
    }

    /** Hands over every form that may begin with the text or lie within a few edits of it, with its words. */
    void near(String text, BiConsumer<String, IntList> work) {
        int mask = letters(text);
        int most = (int) Math.ceil(Likeness.mostEdits(text.length()));
        for (int i = 0, end = texts.size(); i < end; i++) {
            int missing = Integer.bitCount(mask & ~letters[i]);
            if (missing == 0 || missing <= most && Integer.bitCount(letters[i] & ~mask) <= most) {
                work.accept(texts.get(i), words.get(i));
            }
        }
    }

    int size() {
        return texts.size();
    }

    /** One bit for each letter that occurs. */
    private static int letters(String text) {
        int mask = 0;
        for (int i = 0; i < text.length(); i++) {
            mask |= 1 << (text.charAt(i) & 31);
        }
        return mask;
    }
}
