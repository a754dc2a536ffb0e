package org.kursktimeline.timeline.filter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kursktimeline.core.Nearest;
import org.kursktimeline.core.Text;
import org.kursktimeline.entity.Term;
import org.kursktimeline.entity.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads event types: a node of the taxonomy, or another scheme's code such as {@code acled:Air/drone strike}. */
@Component
class TypeKeys implements KeyFilters.KeyReader {

    private static final List<String> SCHEMES = List.of("acled", "plover", "cameo");

    private final Vocabulary vocabulary;

    TypeKeys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<String> keys(Asked asked) {
        var value = asked.value();
        int colon = value.indexOf(':');
        var keys = colon < 0 ? own(value) : mapped(value.substring(0, colon), value.substring(colon + 1));
        return keys.isEmpty()
                ? asked.fault(
                        "unknown-value", "'" + Text.shortened(value) + "' is not a known event type" + hint(asked))
                : keys;
    }

    private String hint(Asked asked) {
        return asked.deservesHint() ? Nearest.hint(vocabulary.near(Term.EVENT_TYPE, asked.value())) : "";
    }

    private List<String> own(String code) {
        return vocabulary.find(Term.EVENT_TYPE, code).map(term -> "type:" + code).stream()
                .toList();
    }

    /** The types that map to the code, or the code that an import kept. */
    private List<String> mapped(String scheme, String code) {
        if (!SCHEMES.contains(scheme)) {
            return List.of();
        }
        var types = vocabulary.terms(Term.EVENT_TYPE).stream()
                .filter(term -> term.values(scheme).stream().anyMatch(value -> isOrHolds(value, code)))
                .map(term -> "type:" + term.code())
                .toList();
        return types.isEmpty()
                ? List.of()
                : Stream.concat(types.stream(), Stream.of("external_type:" + code))
                        .toList();
    }

    /** An ACLED value is an event type, or an event type and a sub-event type parted by a slash between spaces. */
    private static boolean isOrHolds(String value, String code) {
        var asked = code.toLowerCase(Locale.ROOT);
        var known = value.toLowerCase(Locale.ROOT);
        return known.equals(asked) || List.of(known.split(" / ")).contains(asked);
    }
}
