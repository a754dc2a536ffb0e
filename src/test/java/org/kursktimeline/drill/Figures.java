package org.kursktimeline.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run of a drill measured; it takes the place of the run's before it in {@code docs/reliability.md}. */
final class Figures {

    private static final Path PAGE = Path.of("docs/reliability.md");

    private final String drill;
    private final List<String> rows = new ArrayList<>();

    /** @param drill as the page marks its place, e.g. {@code S12} */
    Figures(String drill) {
        this.drill = drill;
    }

    Figures add(String what, String figure) {
        rows.add("| " + what + " | " + figure + " |");
        return this;
    }

    /** Writes them between the drill's marks. */
    void write() throws IOException {
        var begin = "<!-- figures of " + drill + " -->";
        var end = "<!-- end of " + drill + " -->";
        var page = Files.readString(PAGE);
        var place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        if (!place.matcher(page).find()) {
            throw new IllegalStateException(PAGE + " has no place for the figures of " + drill);
        }
        var text = begin + "\n" + table() + end;
        Files.writeString(PAGE, place.matcher(page).replaceFirst(Matcher.quoteReplacement(text)));
    }

    private String table() {
        return "| %s, on %s with Java %s and %d cores | |\n|---|---|\n%s\n"
                .formatted(
                        LocalDate.now(),
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        System.getProperty("java.specification.version"),
                        Runtime.getRuntime().availableProcessors(),
                        String.join("\n", rows));
    }
}
