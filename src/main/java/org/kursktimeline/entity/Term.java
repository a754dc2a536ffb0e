package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One word of a vocabulary.
 *
 * @param scheme which vocabulary: {@code event_type}, {@code metric} or {@code group}
 * @param code the word as it stands in requests and answers
 * @param parent the code above it in the tree; null at the top
 * @param label for people, English
 * @param attributes what else the reference file says, by column; several values are joined by {@code |}
 */
public record Term(String scheme, String code, @Nullable String parent, String label, Map<String, String> attributes) {

    private static final List<String> MAPPINGS = List.of("acled", "plover");
    private static final int SHORTEST_BEGINNING = 4;
    private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3}[^s])s$");

    /** Scheme of the taxonomy's nodes. */
    public static final String EVENT_TYPE = "event_type";

    /** Scheme of what a figure counts. */
    public static final String METRIC = "metric";

    /** Scheme of whom a figure counts. */
    public static final String GROUP = "group";

    /** Tells whether an event of this type is told in other words, or found under other types, than with the other. */
    boolean readsOtherwiseThan(Term other) {
        return !label.equals(other.label) || !Objects.equals(parent, other.parent);
    }

    /** Tells whether the text is the last step of the code or one of the aliases: case, gaps and plural aside. */
    boolean isCalled(String text) {
        var last = code.substring(code.lastIndexOf('.') + 1);
        var asked = inOne(text);
        return !asked.isEmpty()
                && Stream.concat(Stream.of(last), values("aliases").stream())
                        .anyMatch(name -> inOne(name).equals(asked));
    }

    private static String inOne(String text) {
        return String.join("", words(text));
    }

    /** Tells whether the label holds the words of the text, or words that begin with them. */
    boolean isLabelledWith(String text) {
        return holds(label, text);
    }

    /** Tells whether the word's name in another scheme, such as ACLED's, does. */
    boolean isMappedWith(String text) {
        return MAPPINGS.stream().flatMap(scheme -> values(scheme).stream()).anyMatch(name -> holds(name, text));
    }

    private static boolean holds(String name, String text) {
        var known = words(name);
        var asked = words(text);
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(word -> word.length() >= SHORTEST_BEGINNING
                                ? known.stream().anyMatch(one -> one.startsWith(word))
                                : known.contains(word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> PLURAL.matcher(word).replaceFirst(""))
                .toList();
    }

    /** The values of one attribute, in the file's order; empty when it has none. */
    public List<String> values(String attribute) {
        var text = attributes.getOrDefault(attribute, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
    }
}
