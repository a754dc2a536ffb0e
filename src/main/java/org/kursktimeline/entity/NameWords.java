package org.kursktimeline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.NameWord.Sort;

/** Takes a name or a question apart into words. Pure functions of the text. */
final class NameWords {

    private static final int LONGEST = 300;
    private static final int MOST = 12;
    private static final Pattern PARTS = Pattern.compile(" |(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern ORDINAL =
            Pattern.compile("st|nd|rd|th|я|й|ая|ої|ой|а|го|ма|ша|е|є|та|ta|ej|e|er|ter|te");
    private static final Pattern REGION = Pattern.compile(
            "(\\p{IsCyrillic}{3,})щин(?:а|ы|и|е|і|у|ой|ою)|([a-zà-ž]{3,}?)(?:shch|sch|schtsch|chtch|szcz)[iy]n(?:a|y|i|e|u|ie)");

    private NameWords() {}

    /** The words of its first 300 characters, at most twelve; empty for a text without letters and digits. */
    static List<NameWord> of(String whole, @Nullable String language) {
        return from(whole, part -> word(part, language));
    }

    /** Likewise, with a function that takes what {@link #word} made before from memory. */
    static List<NameWord> from(String whole, Function<String, NameWord> wordOf) {
        var text = Spelling.words(Homoglyphs.unmixed(whole.substring(0, Math.min(LONGEST, whole.length()))));
        var parts = meaningful(parts(text));
        var words = parts.stream().limit(MOST).map(wordOf).collect(Collectors.toList());
        weighTogether(words);
        return words;
    }

    /** The words of a question, in which "oblast" and its like may be misspelt. */
    static List<NameWord> asked(String question) {
        var words = of(question, null);
        for (int i = 0; i < words.size() && words.size() > 1; i++) {
            var kind = PlaceWords.kindNear(words.get(i).spelt());
            if (PlaceWords.isKind(kind)) {
                words.set(i, kind(kind));
            }
        }
        return words;
    }

    private static NameWord kind(String kind) {
        return new NameWord(kind, Set.of(kind), Set.of(kind), Sort.KIND);
    }

    /** The words as one: "Bila Tserkva" is written "Bilatserkva" too. */
    static NameWord joined(List<NameWord> words, @Nullable String language) {
        return plain(words.stream().map(NameWord::spelt).collect(Collectors.joining()), language);
    }

    /**
     * What may be the person's own name in "minister of defence Andrei Belousov"; empty for a question without office.
     */
    static List<List<NameWord>> withoutOffice(List<NameWord> words) {
        var titles = IntStream.range(0, words.size())
                .filter(i -> words.get(i).sort() == Sort.TITLE)
                .summaryStatistics();
        if (titles.getCount() == 0) {
            return List.of();
        }
        int last = words.size();
        return Stream.of(
                        words.subList(0, Math.max(0, titles.getMin())),
                        words.subList(Math.max(titles.getMax() + 1, last - 2), last),
                        words.subList(Math.max(titles.getMax() + 1, last - 1), last))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : PARTS.split(text)) {
            var region = REGION.matcher(part);
            if (region.matches()) {
                parts.add(
                        region.group(1) != null
                                ? adjective(region.group(1), "ская")
                                : adjective(region.group(2), "ska"));
                parts.add("oblast");
            } else if (!part.isEmpty() && !isOrdinalEnding(part, parts)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** "Курщина" is the oblast called "Курская". */
    private static String adjective(String root, String ending) {
        return root + ending;
    }

    private static boolean isOrdinalEnding(String part, List<String> before) {
        return !before.isEmpty()
                && Character.isDigit(before.get(before.size() - 1).charAt(0))
                && ORDINAL.matcher(part).matches();
    }

    private static List<String> meaningful(List<String> parts) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            boolean lastLetter = i > 0 && i == parts.size() - 1 && parts.get(i).length() == 1;
            if (lastLetter || !PlaceWords.isFiller(Spelling.fold(parts.get(i)))) {
                kept.add(parts.get(i));
            }
        }
        return kept.isEmpty() ? parts : kept;
    }

    static NameWord word(String part, @Nullable String language) {
        var folded = Spelling.fold(part);
        var kind = PlaceWords.kindOr(folded);
        if (PlaceWords.isKind(kind)) {
            return kind(kind);
        } else if (Character.isDigit(part.charAt(0))) {
            return new NameWord(folded, Set.of(folded), Set.of(folded), Sort.NUMBER);
        }
        var word = plain(part, language);
        if (part.length() == 1) {
            return word.as(Sort.INITIAL);
        }
        return TitleWords.isTitle(part) ? word.as(Sort.TITLE) : word;
    }

    private static NameWord plain(String part, @Nullable String language) {
        return new NameWord(
                Spelling.fold(part), Sound.heard(part, language), Sound.wordStems(part, language), Sort.PLAIN);
    }

    /** A patronymic counts little between a given name and a surname; what is all there is counts in full. */
    private static void weighTogether(List<NameWord> words) {
        long plain = words.stream().filter(NameWord::isTelling).count();
        for (int i = 0; i < words.size() && plain > 2; i++) {
            if (words.get(i).sort() == Sort.PLAIN
                    && TitleWords.isPatronymic(words.get(i).spelt())) {
                words.set(i, words.get(i).as(Sort.TITLE));
                plain--;
            }
        }
        if (plain == 0) {
            words.replaceAll(word -> word.sort() == Sort.NUMBER ? word : word.as(Sort.PLAIN));
        }
    }
}
