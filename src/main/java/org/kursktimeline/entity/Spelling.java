package org.kursktimeline.entity;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are written: folded, and in Latin letters. Pure functions of the text. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS_INSIDE_WORDS = Pattern.compile("['’ʼ‘`´ʹʺ\"]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Lower case, without marks, apostrophes and punctuation, words parted by one blank; the script stays. */
    static String fold(String text) {
        return stripMarks(words(text));
    }

    /**
     * Like {@link #fold} but with the marks of the letters, which say how they sound. A mark that makes no letter of
     * its own with the one before is the stress of a dictionary and left out.
     */
    static String words(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var unstressed = MARKS.matcher(lower).replaceAll("");
        var plain = SIGNS_INSIDE_WORDS.matcher(unstressed).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    private static String stripMarks(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o')
                .replace("ß", "ss")
                .replace('ґ', 'г');
    }

    /**
     * The folded Latin spellings of a text in Cyrillic letters: BGN/PCGN of its language (of Russian and of Ukrainian
     * when the language is not known) and the scholarly one; empty for a text without Cyrillic letters.
     */
    static Set<String> latin(String text, @Nullable String language) {
        if (!isCyrillic(text)) {
            return Set.of();
        }
        var spellings = new LinkedHashSet<String>();
        for (var rules : rules(language)) {
            spellings.add(fold(rules.transliterate(text)));
        }
        return spellings;
    }

    private static List<Transliterator> rules(@Nullable String language) {
        if ("uk".equals(language)) {
            return List.of(Rules.UKRAINIAN, Rules.SCHOLARLY);
        }
        if ("ru".equals(language)) {
            return List.of(Rules.RUSSIAN, Rules.SCHOLARLY);
        }
        return List.of(Rules.RUSSIAN, Rules.UKRAINIAN, Rules.SCHOLARLY);
    }

    static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.CYRILLIC);
    }

    /** The ISO 15924 code of the first letter's script, {@code Latn} or {@code Cyrl}; {@code Zyyy} without letters. */
    static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    /** Compiled at the first Cyrillic name, since that takes a moment. */
    private static final class Rules {
        static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
        static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
        static final Transliterator SCHOLARLY = Transliterator.getInstance("Any-Latin");

        private Rules() {}
    }
}
