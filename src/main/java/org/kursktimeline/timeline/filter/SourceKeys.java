package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.regex.Pattern;
import org.kursktimeline.article.SourceKind;
import org.kursktimeline.article.SourceWords;
import org.kursktimeline.article.Sources;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.Countries;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.springframework.stereotype.Component;

/** Reads what the sources of an event's articles are: their kind, country, owner and reliability. */
@Component
class SourceKeys {

    private static final Pattern RANGE = Pattern.compile("([A-F])\\.\\.([A-F])");

    private final Sources sources;
    private final KeyNumbers numbers;

    SourceKeys(Sources sources, KeyNumbers numbers) {
        this.sources = sources;
        this.numbers = numbers;
    }

    KeyFilters.KeyReader kind() {
        return asked -> asked.keyOf(Coded.codes(SourceKind.class));
    }

    KeyFilters.KeyReader country() {
        return asked -> Countries.CODES.contains(asked.value())
                ? asked.key(asked.value())
                : asked.fault("unknown-value", Countries.fault(asked.value()));
    }

    /** One that a source has, or had when an entry was made, so that a question of the past goes on being one. */
    KeyFilters.KeyReader ownerGroup() {
        return asked -> {
            var known = sources.ownerGroups();
            return known.contains(asked.value()) || numbers.isUsed("owner_group:" + asked.value())
                    ? asked.key(asked.value())
                    : asked.unknown(asked.deservesHint() ? Nearest.to(asked.value(), known) : List.of());
        };
    }

    /** A letter, or a range of letters from the more to the less reliable. */
    KeyFilters.KeyReader reliability() {
        return asked -> {
            var range = RANGE.matcher(asked.value());
            return range.matches()
                    ? between(asked, range.group(1), range.group(2))
                    : asked.keyOf(SourceWords.RELIABILITIES);
        };
    }

    private static List<String> between(Asked asked, String first, String last) {
        return first.compareTo(last) > 0
                ? asked.fault("range-order", "A is the most reliable; write " + last + ".." + first)
                : SourceWords.RELIABILITIES.stream()
                        .filter(letter -> letter.compareTo(first) >= 0 && letter.compareTo(last) <= 0)
                        .flatMap(letter -> asked.key(letter).stream())
                        .toList();
    }
}
