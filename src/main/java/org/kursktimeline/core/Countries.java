package org.kursktimeline.core;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Countries as requests name them: by the code of ISO 3166-1 alpha-2, in capitals. */
public final class Countries {

    /** All codes. */
    public static final Set<String> CODES = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

    /** The slugs of those that are places of the reference data, by their codes. */
    private static final Map<String, String> PLACES =
            Map.of("BY", "belarus", "PL", "poland", "RU", "russia", "UA", "ukraine");

    private Countries() {}

    /** What is wrong with a text that is no code, and which to write: that of the country that it names, if it does. */
    public static String fault(String text) {
        return "'" + Text.shortened(text) + "' is not a country code of ISO 3166-1; write "
                + find(text).orElse("GB, UA or RU");
    }

    /** The code of the country that a text names, in one of five languages or by a code; empty when it names none. */
    static Optional<String> find(String text) {
        return Optional.ofNullable(Names.CODES.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** The slug of a country that is a place of the reference data; empty of the others. */
    static Optional<String> place(String code) {
        return Optional.ofNullable(PLACES.get(code));
    }

    /** Made when the first text is no code, since the names are many. */
    private static final class Names {

        private static final List<Locale> LANGUAGES = Stream.of("en", "uk", "ru", "de", "fr")
                .map(Locale::forLanguageTag)
                .toList();

        private static final Map<String, String> HABITS = Map.of(
                "uk", "GB",
                "england", "GB",
                "great britain", "GB",
                "usa", "US",
                "russian federation", "RU");

        static final Map<String, String> CODES = codes();

        private Names() {}

        private static Map<String, String> codes() {
            var codes = new HashMap<String, String>();
            for (var code : Countries.CODES) {
                var country = new Locale.Builder().setRegion(code).build();
                Stream.concat(
                                LANGUAGES.stream().map(country::getDisplayCountry),
                                Stream.of(country.getISO3Country(), code))
                        .forEach(name -> codes.put(name.toLowerCase(Locale.ROOT), code));
            }
            codes.putAll(HABITS);
            return Map.copyOf(codes);
        }
    }
}
