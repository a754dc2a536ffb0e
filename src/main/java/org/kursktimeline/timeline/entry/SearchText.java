package org.kursktimeline.timeline.entry;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which text is indexed and searched: lower case, without marks, in Latin letters, Cyrillic as English
 * texts write it (BGN/PCGN). Words and questions are folded alike, so that "Зеленський", "Зеленский", "Zelenskyy" and
 * "Zelensky" are one, and "Суджа", "Sudža" and "Sudzha".
 */
public final class SearchText {

    /** Letters, or what else is not ASCII. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|[^\\p{L}\\p{M}\\x00-\\x7F]+");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґ]");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** What sounds like i after a consonant, however it is written; before "ing" the i of that stays. */
    private static final Pattern LIKE_I =
            Pattern.compile("(?<=[bcdfghklmnpqrstvwxz])(?:y(?=ing)|[ij]*[yj][ijy]*|ii(?![a-z]))");

    /** Words that PostgreSQL's English dictionary passes over, as long as it knows them. */
    private static final Set<String> STOP = Set.of("any", "by", "my", "myself", "only", "very", "why");

    private SearchText() {}

    /**
     * Folds the text; its punctuation stays, so that phrases and signs of a question keep their meaning. Only what is
     * not ASCII is transliterated, word by word, so that a word is the same wherever it stands.
     */
    public static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var latin = isAscii(lower) ? lower : PIECE.matcher(lower).replaceAll(SearchText::latin);
        return WORD.matcher(latin).replaceAll(SearchText::spelling);
    }

    private static String latin(MatchResult piece) {
        var text = piece.group();
        return isAscii(text) ? text : Matcher.quoteReplacement(latin(text));
    }

    private static String latin(String piece) {
        var text = Normalizer.normalize(piece, Normalizer.Form.NFC);
        if (CYRILLIC.matcher(text).find()) {
            text = (UKRAINIAN.matcher(text).find() ? Rules.UKRAINIAN : Rules.RUSSIAN).transliterate(text);
        }
        return Rules.TO_ASCII.transliterate(text);
    }

    private static String spelling(MatchResult match) {
        var word = match.group();
        return STOP.contains(word) ? word : LIKE_I.matcher(word).replaceAll("i");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static final class Rules {
        static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
        static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");

        /**
         * Signs that part or soften sounds vanish before ASCII would make apostrophes of them, at which words are cut;
         * háčeks become digraphs, and quotation marks of all languages those of phrases.
         */
        static final Transliterator TO_ASCII = Transliterator.createFromRules("search", """
                [ʹʺ·] > ;
                č > ch; š > sh; ž > zh;
                [«»„‟] > '"';
                :: Any-Latin; :: NFD; :: [:Nonspacing Mark:] Remove; :: NFC; :: Latin-ASCII; :: Lower;
                """, Transliterator.FORWARD);

        private Rules() {}
    }
}
