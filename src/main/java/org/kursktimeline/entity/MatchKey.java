package org.kursktimeline.entity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;

/**
 * One text by which a name is found.
 *
 * @param form how it was made from the name
 * @param text never empty, words parted by one blank
 */
record MatchKey(Form form, String text) {

    private static final int LONGEST = 300;

    /** How a key is made. */
    enum Form implements Coded {
        /** {@link Spelling#fold}: as written. */
        FOLDED,
        /** {@link Spelling#latin}: transliterated. */
        LATIN,
        /** {@link Sound#of}: as heard. */
        SOUND
    }

    /** All keys of a name or of a question, all different; of its first 300 characters, no name being longer. */
    static Set<MatchKey> of(String whole, @Nullable String language) {
        var text = whole.substring(0, Math.min(LONGEST, whole.length()));
        var keys = new LinkedHashSet<MatchKey>();
        add(keys, Form.FOLDED, Set.of(Spelling.fold(text)));
        add(keys, Form.LATIN, Spelling.latin(text, language));
        add(keys, Form.SOUND, Sound.of(text, language));
        return keys;
    }

    /** The texts of the keys of some forms, all different. */
    static Set<String> texts(Collection<MatchKey> keys, Form... forms) {
        var wanted = List.of(forms);
        return keys.stream()
                .filter(key -> wanted.contains(key.form))
                .map(MatchKey::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(Set<MatchKey> keys, Form form, Set<String> texts) {
        texts.stream().filter(text -> !text.isEmpty()).forEach(text -> keys.add(new MatchKey(form, text)));
    }
}
