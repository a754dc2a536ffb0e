package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the table, and the same as JSON. */
final class Report {

    private record Row(
            String scenario, String unit, Sample ours, Sample ceiling, String ceilingIs, String aim, boolean met) {

        double ratio() {
            return ceiling == null ? Double.NaN : ours.median() / ceiling.median();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Object> run = new LinkedHashMap<>();

    /** A fact about the run itself. */
    void note(String name, Object value) {
        run.put(name, value);
    }

    /** A measurement with an aim of its own. */
    void add(String scenario, String unit, Sample ours, String aim, boolean met) {
        rows.add(new Row(scenario, unit, ours, null, null, aim, met));
        System.out.printf(Locale.ROOT, "  %s: %.2f %s%n", scenario, ours.median(), unit);
    }

    /** A measurement beside what bounds it; the aim may be about either. */
    void add(String scenario, String unit, Sample ours, Sample ceiling, String ceilingIs, String aim, boolean met) {
        rows.add(new Row(scenario, unit, ours, ceiling, ceilingIs, aim, met));
        System.out.printf(
                Locale.ROOT, "  %s: %.2f %s, %s %.2f%n", scenario, ours.median(), unit, ceilingIs, ceiling.median());
    }

    void print() {
        System.out.printf(
                "%n%-46s %10s %10s %6s  %-8s %-19s %6s  %-22s %s%n",
                "scenario", "ours", "ceiling", "ratio", "unit", "range", "rounds", "aim", "met");
        for (var row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %10.2f %10s %6s  %-8s %-19s %6d  %-22s %s%n",
                    row.scenario(),
                    row.ours().median(),
                    row.ceiling() == null
                            ? ""
                            : String.format(Locale.ROOT, "%.2f", row.ceiling().median()),
                    row.ceiling() == null ? "" : String.format(Locale.ROOT, "%.2f", row.ratio()),
                    row.unit(),
                    String.format(
                            Locale.ROOT,
                            "%.2f..%.2f",
                            row.ours().low(),
                            row.ours().high()),
                    row.ours().rounds(),
                    row.aim(),
                    row.met() ? "yes" : "NO");
        }
        rows.stream()
                .filter(row -> row.ceiling() != null)
                .forEach(row -> System.out.printf("ceiling of «%s»: %s%n", row.scenario(), row.ceilingIs()));
    }

    Path write(Path folder) throws Exception {
        Files.createDirectories(folder);
        var document = new LinkedHashMap<String, Object>(run);
        document.put("scenarios", rows.stream().map(Report::json).toList());
        var file = folder.resolve(Instant.now().toString().replaceAll("[:.]", "-") + ".json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        return file;
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("scenario", row.scenario());
        json.put("unit", row.unit());
        json.put("median", row.ours().median());
        json.put("values", row.ours().values());
        if (row.ceiling() != null) {
            json.put("ceiling", row.ceilingIs());
            json.put("ceiling_median", row.ceiling().median());
            json.put("ceiling_values", row.ceiling().values());
            json.put("ratio", row.ratio());
        }
        json.put("aim", row.aim());
        json.put("met", row.met());
        return json;
    }
}
