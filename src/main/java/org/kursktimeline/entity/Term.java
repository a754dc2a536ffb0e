package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** Scheme of the taxonomy's nodes. */
    public static final String EVENT_TYPE = "event_type";

    /** Scheme of what a figure counts. */
    public static final String METRIC = "metric";

    /** Scheme of whom a figure counts. */
    public static final String GROUP = "group";

    /** The values of one attribute, in the file's order; empty when it has none. */
    public List<String> values(String attribute) {
        var text = attributes.getOrDefault(attribute, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
    }
}
