package org.kursktimeline.timeline.filter;

import java.util.Arrays;
import java.util.List;
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
    NONE_OF("not-by-minus", "(?<![^\\s(])!(?:\\s+(?=\\p{Ll}))?(?<what>\"[^\"]*\"|[\\p{L}\\p{N}(][^\\s\"]*)") {
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
    /** Within a word, or before one: behind a word it ends a question. Addresses have it before their parameters. */
    ANY_LETTER(
            "no-wildcard",
            "(?<![^\\s(])(?<what>[^\\s\"/=?&()]*[\\p{L}\\p{N}]\\?[\\p{Ll}\\p{N}][^\\s\"/=&]*(?![^\\s\"])|\\?\\p{Ll}[^\\s\"]*)") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'" + Text.shortened(what) + "': '?' stands for nothing within a word; write the word out, and OR"
                    + " between those that differ";
        }
    },
    ALIKE(
            "no-likeness",
            "(?<what>\"[^\"]*\"~\\d*|(?<![^\\s(])(?:~\\p{L}[^\\s\"]*|[^\\s\"()/~]*\\p{L}~[\\d.]*(?![^\\s),;])))") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'" + Text.shortened(what)
                    + "': '~' finds nothing alike; endings do not matter and spellings of one name are one, so write the"
                    + " word as it is, and OR between those that differ";
        }
    },
    /** A headline in capitals may have the word. */
    BESIDE("no-nearness", "(?<![^\\s(])(?<what>NEAR/\\d+|AROUND\\(\\d+\\)|NEAR\\(|(?<=\\S\\s{1,9})NEAR(?=\\s+\\S))") {
        @Override
        Optional<String> found(String question) {
            return super.found(question)
                    .filter(what ->
                            !what.equals("NEAR") || LOWER_CASE.matcher(question).find());
        }

        @Override
        String detail(String what, Carrier carrier) {
            return "'" + what
                    + "' is no operator here; for words side by side write \"a phrase\", for what happened near"
                    + " a point put " + carrier.written("near", "51.19,35.27") + " beside q";
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
    /** Else they are an editor's words in a quotation. */
    SQUARE(
            "no-brackets",
            "(?<what>\\[[^\\[\\]]*\\bOR\\b[^\\[\\]]*\\]|[\\[{]\\s*[^\\s\\[\\]{}]+\\s+TO\\s+[^\\s\\[\\]{}]+\\s*[\\]}])") {
        @Override
        String detail(String what, Carrier carrier) {
            return "'" + Text.shortened(what) + "': brackets group nothing here, nor do they ask for a range; for"
                    + " (a OR b) c write a c OR b c, for a time put "
                    + carrier.together(
                            List.of(carrier.written("from", "2024-08-06"), carrier.written("to", "2024-08-31")))
                    + " beside q";
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

    private static final Pattern NAMED = Pattern.compile("(?<![^\\s(])(\\p{L}[\\p{L}_]*):\\s+([\\p{L}\\p{N}_-]{1,80})");

    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");

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

    /**
     * The end of a sentence that says which filter does what was written as the name of one before a word; empty when
     * nothing was. In prose such names are words, so that they are looked for.
     */
    static String named(String question, Carrier carrier) {
        return NAMED.matcher(PHRASE.matcher(question).replaceAll("\"\""))
                .results()
                .filter(match -> isFilter(match.group(1)))
                .findFirst()
                .map(match ->
                        "; '" + match.group(1) + "' is one of them" + filter(match.group(1), match.group(2), carrier))
                .orElse("");
    }

    private static boolean isFilter(String name) {
        return Arrays.stream(TimelineFilter.values())
                .anyMatch(filter -> filter.parameter().equals(name));
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
