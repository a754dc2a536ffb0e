package org.kursktimeline.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which a source is described, beside its {@link SourceKind}. */
public final class SourceWords {

    /** Country codes of ISO 3166-1 alpha-2, upper case. */
    public static final Set<String> COUNTRIES = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

    /** Reliability by the Admiralty code (NATO AJP-2.1), the most reliable first; F cannot be judged. */
    public static final List<String> RELIABILITIES = List.of("A", "B", "C", "D", "E", "F");

    private SourceWords() {}
}
