package org.kursktimeline.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters that look alike in two scripts, and keys that hold a letter of each. */
final class Homoglyphs {

    private static final String LATIN = "aceiopxykmtbhABCEHIKMOPTXY";
    private static final String CYRILLIC = "асеіорхукмтвнАВСЕНІКМОРТХУ";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'";

    private Homoglyphs() {}

    /** The text with every word in one script: the one that most of its letters have. */
    static String unmixed(String text) {
        return WORD.matcher(text).replaceAll(word -> unmixedWord(word.group()));
    }

    private static String unmixedWord(String word) {
        long cyrillic = word.chars()
                .filter(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC)
                .count();
        if (cyrillic == 0 || cyrillic == word.length()) {
            return word;
        }
        return cyrillic * 2 >= word.length() ? mapped(word, LATIN, CYRILLIC) : mapped(word, CYRILLIC, LATIN);
    }

    /** What the keys would have given on the other layout: {@code ceks} was meant to be {@code сумы}. */
    static List<String> onTheOtherLayout(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Spelling.isCyrillic(lower)
                ? List.of(mapped(lower, RUSSIAN, KEYS), mapped(lower, UKRAINIAN, KEYS)).stream()
                        .distinct()
                        .toList()
                : List.of(mapped(lower, KEYS, RUSSIAN), mapped(lower, KEYS, UKRAINIAN)).stream()
                        .distinct()
                        .toList();
    }

    private static String mapped(String text, String from, String to) {
        var mapped = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at >= 0) {
                mapped.setCharAt(i, to.charAt(at));
            }
        }
        return mapped.toString();
    }
}
