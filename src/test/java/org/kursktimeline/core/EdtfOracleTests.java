package org.kursktimeline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Compares {@link TimeSpan} with the npm package {@code edtf} 4.11.1 (BSD-2-Clause) on texts that were generated from a
 * grammar, an eighth of them damaged afterwards. The file's first lines say how it was made; another file, larger or of
 * another seed, is named by {@code -Dedtf.cases=}.
 */
class EdtfOracleTests {

    private static final Path CASES =
            Path.of(System.getProperty("edtf.cases", "src/test/resources/edtf/npm-edtf-cases.tsv"));

    /** Where we differ on purpose, and why. */
    private enum Difference {
        /** We read 1000 to 2999 only: nothing else can be meant, and a slip of the keys is more likely. */
        YEARS("(^|.*[/\\[.])(-|Y|0\\d[\\dX][\\dX]|[3-9]\\d[\\dX][\\dX]|XXXX).*", false),
        /** An interval that is open at both ends says nothing. */
        NO_END("(\\.\\.)?/(\\.\\.)?", false),
        /** The oracle takes 29 February of a common year for 1 March. */
        LEAP_DAY(".*-02-29.*", false),
        /** The oracle takes {@code .5} for 5 milliseconds; EDTF has no fractions of seconds. */
        FRACTIONS(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d+.*", false),
        /** The oracle does not compare the ends of {@code [b..a]}. */
        BACKWARDS("\\[.+\\.\\..+]", false),
        /** An interval or {@code [a..b]} needs no unspecified digits: {@code 2024-08} says the same. */
        UNSPECIFIED_IN_ONE_OF("\\[.*X.*", false),
        /** An hour without minutes is ISO 8601, and a precision of ours. */
        HOURS(".*T\\d\\d(Z|[-+]\\d.*)?(/.*)?", true),
        /** EDTF says nothing of {@code -00:00}; RFC 3339 has it. */
        NO_OFFSET(".*-00:?00.*", true),
        /** The oracle has seasons in intervals as an option, but with seasons only at both ends. */
        SEASON_AND_OTHER("(.*/)?\\d{4}-2[1-4][?~%]?(/.*)?", true),
        /** The oracle wants the end to start after the start; we want it to end after the start. */
        END_WITHIN_START(".+/.+", true),
        /** The oracle wants two plain dates of one precision; we read all that an interval may have. */
        MIXED_ONE_OF("\\[.*\\.\\..*]", true);

        private final Pattern pattern;
        private final boolean weAccept;

        Difference(String pattern, boolean weAccept) {
            this.pattern = Pattern.compile(pattern);
            this.weAccept = weAccept;
        }
    }

    @Test
    void acceptsTheSameTextsWithTheSameBoundsAsTheOracle() throws IOException {
        var unexplained = new ArrayList<String>();
        var explained = new TreeMap<Difference, Integer>();
        int compared = 0;
        for (var line : Files.readAllLines(CASES)) {
            if (line.startsWith("#")) {
                continue;
            }
            var cells = line.split("\t", -1);
            var ours = read(cells[0]);
            compared++;
            if ((ours != null) != cells[1].equals("accepted")) {
                differenceOn(cells[0], ours != null)
                        .ifPresentOrElse(
                                difference -> explained.merge(difference, 1, Integer::sum),
                                () -> unexplained.add(line + " but we " + (ours == null ? "refuse" : "accept")));
            } else if (ours != null && !bounds(ours).equals(expected(cells))) {
                unexplained.add(line + " but we say " + bounds(ours));
            }
        }
        System.out.println(compared + " texts compared with the oracle, differences on purpose: " + explained);
        assertThat(unexplained).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(300);
    }

    private static @Nullable TimeSpan read(String text) {
        try {
            return TimeSpan.parse(text, ZoneOffset.UTC);
        } catch (NotEdtf refused) {
            return null;
        }
    }

    private static Optional<Difference> differenceOn(String text, boolean weAccept) {
        return Arrays.stream(Difference.values())
                .filter(difference -> difference.weAccept == weAccept)
                .filter(difference -> difference.pattern.matcher(text).matches())
                .findFirst();
    }

    private static List<String> bounds(TimeSpan span) {
        return List.of(bound(span.startsAt()), bound(span.endsAt()));
    }

    private static String bound(@Nullable Instant instant) {
        return instant == null ? "open" : instant.toString();
    }

    /** The oracle's bounds as ours: ends exclusive, open and unknown alike, seasons those of the weather. */
    private static List<String> expected(String[] cells) {
        var ends = cells[0].replaceAll("[\\[\\]]", "").split("/|\\.\\.", -1);
        var first = ends[0].isEmpty() ? "open" : start(ends[0], cells[2]);
        var last = ends[ends.length - 1].isEmpty() ? "open" : end(ends[ends.length - 1], ends.length > 1, cells[3]);
        return List.of(first, last);
    }

    private static String start(String unit, String said) {
        return isOpen(said) ? "open" : season(unit, Instant.parse(said)).toString();
    }

    private static String end(String unit, boolean ofInterval, String said) {
        if (isOpen(said)) {
            return "open";
        }
        var last = Instant.parse(said);
        if (unit.contains("T")) {
            boolean seconds = unit.matches(".*T\\d\\d:\\d\\d:\\d\\d.*");
            return (ofInterval ? last : last.plusSeconds(seconds ? 1 : 60)).toString();
        }
        return season(unit, last.plusMillis(1)).toString();
    }

    /** The oracle's spring is January to March, which EDTF calls the first quarter (33); ours is March to May. */
    private static Instant season(String unit, Instant said) {
        return unit.matches("\\d{4}-2[1-4][?~%]?")
                ? said.atOffset(ZoneOffset.UTC).plusMonths(2).toInstant()
                : said;
    }

    private static boolean isOpen(String said) {
        return said.equals("open") || said.equals("unknown");
    }
}
