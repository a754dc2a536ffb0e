package org.kursktimeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kursktimeline.core.About;
import org.kursktimeline.core.Affected;
import org.kursktimeline.core.CivilianTargeting;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.core.Stance;
import org.kursktimeline.core.TimePrecision;
import org.kursktimeline.core.Verification;
import org.kursktimeline.core.WherePrecision;

/** Writes {@code docs/codebook.md}: every word that an event, a claim and a figure may be coded with. */
final class Codebook {

    private static final String HEAD = """
            # Codebook

            The words with which events, claims and figures are coded. Generated from `db/reference` and the code by `CodebookTests`; do not edit it here. The service answers the first two lists at `/v1/event-types` and `/v1/metrics`.

            A filter on a type finds what lies under it too: `type=battle` finds `battle.armed_clash`. A filter on a metric or a group finds that one alone, since figures of two metrics are never taken for one another.
            """;

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("where.exact", "the coordinates are those of the spot"),
            Map.entry("where.settlement", "somewhere in the town or village"),
            Map.entry("where.near", "within 25 km of the point"),
            Map.entry("where.admin3", "somewhere in the municipality"),
            Map.entry("where.admin2", "somewhere in the district"),
            Map.entry("where.admin1", "somewhere in the oblast"),
            Map.entry("where.region", "a front, a river, a loosely described area"),
            Map.entry("where.country", "somewhere in the country"),
            Map.entry("where.sea_or_air", "at sea or in the air"),
            Map.entry("where.unknown", "nobody says"),
            Map.entry("when.minute", "to the minute"),
            Map.entry("when.hour", "to the hour"),
            Map.entry("when.day", "on the local day"),
            Map.entry("when.week", "in the week"),
            Map.entry("when.month", "in the month"),
            Map.entry("when.year", "in the year"),
            Map.entry("when.interval", "from one time to another, between two, or coarser than a year"),
            Map.entry("scope.event", "of this event alone"),
            Map.entry("scope.cumulative", "a running total since a date; never enters the event's own estimate"),
            Map.entry("targeting.main", "civilians were the target"),
            Map.entry("targeting.incidental", "civilians were hit beside the target"),
            Map.entry("targeting.none", "no civilians were hit"),
            Map.entry("targeting.unknown", "nobody says"));

    private Codebook() {}

    static String page() {
        return HEAD
                + section(
                        "Event types, with the codes of ACLED, PLOVER and CAMEO",
                        "Each type has the nearest codes of the field's codebooks; where several fit, all are given. Empty: the codebook has none.",
                        List.of("Type", "Meaning", "ACLED", "PLOVER", "CAMEO", "Note"),
                        rows("event-types.csv", "acled", "plover", "cameo", "note"))
                + section(
                        "Metrics: what a figure counts",
                        "Figures of an additive metric may be added up over separate events; the others are states of a moment, or may count the same people twice.",
                        List.of("Metric", "Meaning", "Unit", "Additive"),
                        rows("metrics.csv", "unit", "additive"))
                + section("Groups: of whom or what", "", List.of("Group", "Meaning"), rows("groups.csv"))
                + section(
                        "Qualifiers: how a figure is hedged",
                        "An open end is answered as null.",
                        List.of("Qualifier", "Low end", "High end"),
                        Arrays.stream(Qualifier.values()).map(Codebook::row))
                + meanings("Precision of the place, from fine to coarse", "where.", WherePrecision.class)
                + meanings("Precision of the time, from fine to coarse", "when.", TimePrecision.class)
                + meanings("Scope of a figure", "scope.", FigureScope.class)
                + meanings("Civilian targeting", "targeting.", CivilianTargeting.class)
                + words("Affected", Affected.class)
                + words("Stance of a claim", Stance.class)
                + words("What a claim is about", About.class)
                + words("Verification of an event", Verification.class);
    }

    private static Stream<String> rows(String file, String... columns) {
        var records = read(file);
        return records.stream()
                .filter(one -> one.getField("parent").isEmpty())
                .flatMap(top -> tree(top, 0, records, columns));
    }

    /** A term and all under it, each level set in by two spaces. */
    private static Stream<String> tree(NamedCsvRecord term, int depth, List<NamedCsvRecord> all, String... columns) {
        var cells = Stream.concat(
                Stream.of("&emsp;".repeat(depth) + "`" + term.getField("code") + "`", term.getField("label")),
                Arrays.stream(columns).map(term::getField).map(Codebook::cell));
        return Stream.concat(
                Stream.of(cells.collect(Collectors.joining(" | ", "| ", " |"))),
                all.stream()
                        .filter(one -> one.getField("parent").equals(term.getField("code")))
                        .flatMap(one -> tree(one, depth + 1, all, columns)));
    }

    private static String cell(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value.replace("|", "; ");
        };
    }

    private static String row(Qualifier qualifier) {
        return "| `%s` | %s | %s |"
                .formatted(
                        qualifier.code(),
                        qualifier.mayBeOpenBelow() ? "may be open" : "given",
                        qualifier.mayBeOpenAbove() ? "may be open" : "given");
    }

    private static String section(String title, String text, List<String> columns, Stream<String> rows) {
        return "\n## " + title + "\n" + (text.isEmpty() ? "" : text + "\n") + "\n"
                + columns.stream().collect(Collectors.joining(" | ", "| ", " |\n"))
                + "|---".repeat(columns.size()) + "|\n"
                + rows.collect(Collectors.joining("\n", "", "\n"));
    }

    private static <E extends Enum<E> & Coded> String meanings(String title, String prefix, Class<E> words) {
        return section(
                title,
                "",
                List.of("Word", "Meaning"),
                Coded.codes(words).stream().map(code -> "| `%s` | %s |".formatted(code, meaning(prefix + code))));
    }

    private static String meaning(String word) {
        var meaning = MEANINGS.get(word);
        if (meaning == null) {
            throw new IllegalStateException("Codebook.MEANINGS has no text for " + word);
        }
        return meaning;
    }

    private static <E extends Enum<E> & Coded> String words(String title, Class<E> words) {
        return "\n## " + title + "\n" + Coded.codes(words).stream().collect(Collectors.joining("`, `", "`", "`\n"));
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("db/reference", file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
