package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a name sounds like, coarsely, so that its spellings in two scripts, by four habits of transliteration and in
 * most cases of declension give one text: each word in classes of sounds ({@link Reading}), e before o, i before a
 * vowel and doubled letters simplified. Pure functions of the text.
 */
final class Sound {

    private static final Pattern HEARD_ENDING =
            Pattern.compile("(?<=.{3})(?:oho|eho|oh|omu|emu|imi|ami|ah|ih|am|oi|ei|ou|eu|om|em|im|ovi|evi)$");
    private static final Pattern I_BEFORE_VOWEL = Pattern.compile("i+(?=[aeou])");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern LAST_VOWELS = Pattern.compile("(?<=.{3})[aeiou]+$");

    private Sound() {}

    /** The sounds of a name or a question in every reading that its language leaves open; a few, all different. */
    static Set<String> of(String text, @Nullable String language) {
        return inEveryReading(text, language);
    }

    /** The sounds of one word in every reading that the language leaves open. */
    static Set<String> heard(String word, @Nullable String language) {
        return ofWord(word, language, false);
    }

    /** The same without last vowels, and again without case endings of Russian and Ukrainian. */
    static Set<String> wordStems(String word, @Nullable String language) {
        return ofWord(word, language, true);
    }

    private static Set<String> ofWord(String word, @Nullable String language, boolean stems) {
        var sounds = new LinkedHashSet<String>();
        for (var reading : readings(language)) {
            var sound = sound(word, reading);
            if (stems) {
                addStems(sound, sounds);
            } else {
                sounds.add(sound);
            }
        }
        sounds.removeIf(sound -> sound.isEmpty() || sound.length() == 1 && word.length() > 2); // "zzz" is no sound
        return sounds;
    }

    private static void addStems(String sound, Set<String> stems) {
        stems.add(LAST_VOWELS.matcher(sound).replaceAll(""));
        stems.add(
                LAST_VOWELS.matcher(HEARD_ENDING.matcher(sound).replaceAll("")).replaceAll(""));
    }

    private static Set<String> inEveryReading(String text, @Nullable String language) {
        var words = meaningful(List.of(Spelling.words(text).split(" ")));
        var sounds = new LinkedHashSet<String>();
        for (var reading : readings(language)) {
            sounds.add(words.stream()
                    .map(word -> sound(word, reading))
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

    private static String sound(String word, Reading reading) {
        var kind = PlaceWords.kindOr(Spelling.fold(word));
        if (PlaceWords.isKind(kind)) {
            return kind;
        }
        var sounds = Spelling.fold(reading.sounds(word));
        sounds = sounds.replace("io", "e").replace("ts", "c").replace("xc", "x").replace("sx", "x");
        sounds = I_BEFORE_VOWEL.matcher(sounds).replaceAll("");
        return DOUBLED.matcher(sounds).replaceAll("$1");
    }
}
