package org.kursktimeline.timeline;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The form in which text is indexed and searched: lower case, without marks, in Latin letters. Words and questions are
 * folded alike, so that "Суджа", "Sudža" and "sudza" are one.
 */
public final class SearchText {

    /** Soft and hard signs vanish before ASCII would make apostrophes of them, at which words are cut. */
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; [ʹʺ] Remove; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");

    private SearchText() {}

    /**
     * Folds the text; its punctuation stays, so that phrases and signs of a question keep their meaning. Only the lines
     * that need it are transliterated, since that is dear and one curly apostrophe would cost a whole document.
     */
    public static String fold(String text) {
        var latin = isAscii(text)
                ? text
                : Arrays.stream(text.split("\n", -1)).map(SearchText::latin).collect(Collectors.joining("\n"));
        return latin.toLowerCase(Locale.ROOT);
    }

    private static String latin(String line) {
        return isAscii(line) ? line : TO_ASCII.transliterate(line);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
