package org.kursktimeline.timeline.filter;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kursktimeline.core.Carrier;
import org.kursktimeline.core.ForeignNames;
import org.kursktimeline.core.QueryParameter;
import org.kursktimeline.core.Text;

/**
 * What other search engines take in a question and PostgreSQL's web search passes over: the answer would be to another
 * question. Within quotation marks all is words.
 */
enum ForeignOperator {
    /** A word too common to be asked for, so that the opposite would be found. */
    NOT("not-by-minus", "(?<![^\\s(])NOT(?:\\s+|(?=\\())(?<what>\"[^\"]*\"|\\S+)") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'NOT' is no operator here; for what shall not occur write -" + bare(what)
                    + ", for the word itself 'not'";
        }
    },
    /** What the filters beside it take for it. */
    NONE_OF("not-by-minus", "(?<![^\\s(])!(?<what>\"[^\"]*\"|[\\p{L}\\p{N}(][^\\s\"]*)") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'!' is no operator in words; for what shall not occur write -" + bare(what);
        }
    },
    EITHER("or-by-word", "(?<=[\\p{L}\\p{N}\")]\\s{0,9})(?<what>\\|+)(?=\\s*[\\p{L}\\p{N}\"(-])") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'" + Text.shortened(what) + "' is no operator here; between two of which one is enough write OR";
        }
    },
    ANYTHING("no-wildcard", "(?<what>[^\\s\"*]*[\\p{L}\\p{N}]\\*[^\\s\"]*|\\*[\\p{L}\\p{N}][^\\s\"]*)") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'" + Text.shortened(what)
                    + "': '*' stands for nothing here; write words out, whose endings do not matter (strike"
                    + " finds strikes), and OR between those that differ";
        }
    },
    MEMBER("no-members", "(?<![^\\s(-])(?<what>-?\\p{L}[\\p{L}_]*:(?!//)(?:\"[^\"]*\"|[^\\s\"]+))") {
        @Override
        String detail(String what, Carrier carrier) {
            var not = what.startsWith("-") ? "-" : "";
            int colon = what.indexOf(':');
            var name = Text.shortened(what.substring(not.length(), colon));
            var value = Text.shortened(what.substring(colon + 1));
            return "'" + name + ":' chooses nothing here: all words are looked for in title, summary, names and quotes;"
                    + " write " + not + value
                    + (not.isEmpty()
                            ? ", or " + name + ": " + value + " for both words"
                                    + filter(name, value.replace("\"", ""), carrier)
                            : "");
        }
    },
    GROUP(
            "no-brackets",
            "(?<what>\\([^()]*\\b(?i:or)\\b[^()]*\\)\\s*[^\\s)]|(?<=[^\\s(]\\s{0,9})\\([^()]*\\b(?i:or)\\b[^()]*\\)|(?<![^\\s(])-\\()") {
        @Override
        Optional<String> found(String question) {
            return super.found(PHRASE.matcher(question).replaceAll("\"\""));
        }

        @Override
        String detail(String what, Carrier carrier) {
            return "brackets group nothing here: OR parts all that stands before it from all after it, and - is for one"
                    + " word or phrase; for (a OR b) c write a c OR b c";
        }
    };

    private static final Pattern PHRASE = Pattern.compile("\"[^\"]*\"");

    private final String code;
    private final Pattern pattern;

    ForeignOperator(String code, String pattern) {
        this.code = code;
        this.pattern = Pattern.compile(pattern + "|\"[^\"]*\"");
    }

    /** The fault's stable code. */
    String code() {
        return code;
    }

    /** What to write instead of its use, which may be long. */
    abstract String detail(String what, Carrier carrier);

    /** Those that a question has, in the order of their declaration. */
    static Stream<ForeignOperator> in(String question) {
        return Arrays.stream(values())
                .filter(operator -> operator.found(question).isPresent());
    }

    /**
     * What to write instead of its first use in a question that has it.
     *
     * @param carrier where the question stands
     */
    String instead(String question, Carrier carrier) {
        return found(question).map(what -> detail(what, carrier)).orElse("");
    }

    /** Without the brackets that would be refused in their turn. */
    private static String bare(String what) {
        return Text.shortened(what.replaceAll("[()]", ""));
    }

    /** Which filter does what a member would do elsewhere. */
    private static String filter(String name, String value, Carrier carrier) {
        var filters = Arrays.stream(TimelineFilter.values())
                .filter(filter -> filter != TimelineFilter.Q)
                .map(QueryParameter.class::cast)
                .toList();
        return filters.stream()
                .filter(filter -> filter.parameter().equalsIgnoreCase(name))
                .findFirst()
                .map(filter -> "; for the filter put " + carrier.written(filter.parameter(), value) + " beside q")
                .orElseGet(() -> ForeignNames.hint(name, value, filters, carrier));
    }

    /** Its first use in a question. */
    Optional<String> found(String question) {
        return pattern.matcher(question)
                .results()
                .flatMap(match -> Optional.ofNullable(match.group(1)).stream())
                .findFirst();
    }
}
