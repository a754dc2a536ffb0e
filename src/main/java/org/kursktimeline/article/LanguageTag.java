package org.kursktimeline.article;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Faults;
import org.kursktimeline.core.Text;

/** Language tags after BCP 47 (RFC 5646). */
public final class LanguageTag {

    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    private LanguageTag() {}

    /**
     * Reads a tag, e.g. {@code EN-gb}.
     *
     * @return the tag in canonical case, {@code en-GB}; empty when it is ill-formed or its language is not in ISO 639
     */
    public static Optional<String> parse(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return LANGUAGES.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException illFormed) {
            return Optional.empty();
        }
    }

    /** The language ranges (RFC 4647) that a canonical tag falls in, widest first: {@code en} and {@code en-GB}. */
    public static List<String> ranges(String tag) {
        var ranges = new ArrayList<String>();
        for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
            ranges.add(tag.substring(0, end));
        }
        ranges.add(tag);
        return ranges;
    }

    /** Reads a tag that may be absent; one that is none is a fault {@code not-a-language} at the pointer. */
    public static Optional<String> read(@Nullable String text, Faults faults, String pointer) {
        if (text == null) {
            return Optional.empty();
        }
        var tag = parse(text);
        if (tag.isEmpty()) {
            faults.at(
                    pointer,
                    "not-a-language",
                    "'" + Text.shortened(text) + "' is not a language tag (BCP 47); write en, uk or ru-UA");
        }
        return tag;
    }
}
