package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a name sounds like, coarsely, so that its spellings in two scripts, by four habits of transliteration and in
 * most cases of declension give one text: each word in classes of sounds ({@link Reading}), e before o, i before a
 * vowel and doubled letters simplified. Pure functions of the text.
 */
final class Sound {

    private static final Pattern CASE_ENDING =
            Pattern.compile("(?<=\\p{L}{3})(?:ого|ому|ими|ами|ями|ах|ях|ам|ям|ой|ей|ою|ею|ом|ем|ым|им|ої|ій)$");
    private static final Pattern I_BEFORE_VOWEL = Pattern.compile("i+(?=[aeou])");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern LAST_VOWELS = Pattern.compile("(?<=.{3})[aeiou]+$");

    private Sound() {}

    /** The sounds of a name or a question in every reading that its language leaves open; a few, all different. */
    static Set<String> of(String text, @Nullable String language) {
        return inEveryReading(text, language, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The same without last vowels, and again without case endings of Russian and Ukrainian. */
    static Set<String> stems(String text, @Nullable String language) {
        UnaryOperator<String> cut = sound -> LAST_VOWELS.matcher(sound).replaceAll("");
        var stems = inEveryReading(text, language, UnaryOperator.identity(), cut);
        stems.addAll(
                inEveryReading(text, language, word -> CASE_ENDING.matcher(word).replaceAll(""), cut));
        return stems;
    }

    private static Set<String> inEveryReading(
            String text, @Nullable String language, UnaryOperator<String> before, UnaryOperator<String> after) {
        var words = meaningful(List.of(Spelling.words(text).split(" ")));
        var sounds = new LinkedHashSet<String>();
        for (var reading : readings(language)) {
            sounds.add(words.stream()
                    .map(word -> sound(word, reading, before, after))
                    .filter(sound -> !sound.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
        sounds.remove("");
        return sounds;
    }

    private static List<String> meaningful(List<String> words) {
        var kept = words.stream()
                .filter(word -> !PlaceWords.isFiller(Spelling.fold(word)))
                .toList();
        return kept.isEmpty() ? words : kept;
    }

    private static Collection<Reading> readings(@Nullable String language) {
        return switch (language == null ? "" : language) {
            case "en", "ru", "uk" -> List.of(Reading.ENGLISH);
            case "de" -> List.of(Reading.GERMAN);
            case "fr" -> List.of(Reading.FRENCH);
            case "pl" -> List.of(Reading.POLISH);
            default -> Arrays.asList(Reading.values());
        };
    }

    private static String sound(
            String word, Reading reading, UnaryOperator<String> before, UnaryOperator<String> after) {
        var kind = PlaceWords.kindOr(Spelling.fold(word));
        if (PlaceWords.isKind(kind)) {
            return kind;
        }
        var sounds = Spelling.fold(reading.sounds(before.apply(word)));
        sounds = sounds.replace("io", "e").replace("ts", "c").replace("xc", "x").replace("sx", "x");
        sounds = I_BEFORE_VOWEL.matcher(sounds).replaceAll("");
        return after.apply(DOUBLED.matcher(sounds).replaceAll("$1"));
    }
}
