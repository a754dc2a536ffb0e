package org.kursktimeline.article;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/** Names and titles: how they are compared, and the slugs made of them. */
final class Names {

    private static final int LONGEST_SLUG = 80;
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Names() {}

    /** What is equal in texts that differ in case, width and white space only. */
    static String key(String name) {
        return FOLD.normalize(name).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** A LIKE pattern for keys that have the words within; null for null. */
    static @Nullable String within(@Nullable String words) {
        return words == null ? null : "%" + key(words).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** A slug of ASCII letters, digits and single hyphens, e.g. {@code ukrainska-pravda}; never empty. */
    static String slug(String name) {
        var words = ASCII.transliterate(name).replaceAll("['’ʹʺ]", "").replaceAll("[^a-z0-9]+", "-");
        var slug = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "source" : slug;
    }
}
