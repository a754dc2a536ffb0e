package org.kursktimeline.ingest;

import static org.kursktimeline.ingest.SampleFiles.list;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.TimeSpan;
import tools.jackson.databind.JsonNode;

/** The notes on public reporting that the sample was written from, by address; they are not part of the project. */
record SampleFacts(Map<String, List<JsonNode>> linesByUrl, Set<String> groups) {

    private static final Path NOTES = Path.of("..", "shared", "data", "articles", "facts_august_2024.jsonl");
    private static final Path SEED = Path.of("..", "shared", "data", "extraction", "seed-gold.json");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static boolean areHere() {
        return Files.exists(NOTES) && Files.exists(SEED);
    }

    static SampleFacts read() {
        var facts = new SampleFacts(new HashMap<>(), SampleFiles.column("groups.csv", "code"));
        for (var line : SampleFiles.jsonLines(NOTES)) {
            facts.add(line.path("url").asString(), line);
        }
        var seed = SampleFiles.json(SEED);
        list(seed.path("events"))
                .forEach(event -> facts.add(seed.at("/article/url").asString(), event));
        return facts;
    }

    private void add(String url, JsonNode fact) {
        linesByUrl.computeIfAbsent(url, any -> new ArrayList<>()).add(fact);
    }

    /** Tells whether the article at this address is in the notes. */
    boolean know(String url) {
        return linesByUrl.containsKey(url);
    }

    /** Tells whether the article at this address reports this number, as a figure or in the words of a line. */
    boolean know(String url, JsonNode figure) {
        return lines(url)
                        .anyMatch(line ->
                                figures(line).anyMatch(noted -> key(noted).equals(key(figure))))
                || lines(url).anyMatch(line -> says(line, figure));
    }

    /** Tells whether the article reports this number as one of this day, or names no number like it. */
    boolean knowDay(String url, JsonNode figure) {
        var days = lines(url)
                .flatMap(SampleFacts::figures)
                .filter(noted -> key(noted).equals(key(figure)))
                .map(noted -> noted.path("reference_date").asString(""))
                .toList();
        return days.isEmpty() || days.contains(figure.path("reference_date").asString());
    }

    /**
     * The day of publication as the notes have it, with a question mark where it is inferred; empty when it is not
     * there.
     */
    String published(String url) {
        return lines(url)
                .map(line -> line.path("published_at").asString(""))
                .findFirst()
                .orElse("");
    }

    /**
     * Tells whether what the article reports of the event fits into the event's time; "about" is two days off at most.
     */
    boolean fits(String url, String event, String when) {
        var span = TimeSpan.parse(when, MOSCOW);
        var leeway = when.contains("~") ? Duration.ofDays(2) : Duration.ZERO;
        return lines(url)
                .filter(line -> line.path("event_key").asString("").equals(event))
                .map(line -> TimeSpan.parse(line.path("when").asString(), MOSCOW))
                .allMatch(noted -> overlap(span, noted, leeway));
    }

    private static boolean overlap(TimeSpan one, TimeSpan other, Duration leeway) {
        return isBefore(one.startsAt(), other.endsAt(), leeway) && isBefore(other.startsAt(), one.endsAt(), leeway);
    }

    /** An end that is open or unknown excludes nothing. */
    private static boolean isBefore(@Nullable Instant start, @Nullable Instant end, Duration leeway) {
        return start == null || end == null || start.isBefore(end.plus(leeway));
    }

    static @Nullable BigDecimal low(JsonNode figure) {
        return number(figure, "low");
    }

    static @Nullable BigDecimal high(JsonNode figure) {
        return number(figure, "high");
    }

    private Stream<JsonNode> lines(String url) {
        return linesByUrl.getOrDefault(url, List.of()).stream();
    }

    private static Stream<JsonNode> figures(JsonNode line) {
        return list(line.path("figures")).stream();
    }

    /** Whether the line has the number in its text alone, e.g. what a second speaker said. */
    private static boolean says(JsonNode line, JsonNode figure) {
        var text = line.path("what").asString("") + " " + line.path("note").asString("");
        var number = low(figure);
        return figure.has("value")
                && number != null
                && Pattern.compile("(?<![\\d.,])" + Pattern.quote(number.toPlainString()) + "(?![\\d]|[.,]\\d)")
                        .matcher(text)
                        .find();
    }

    private String key(JsonNode figure) {
        return figure.path("metric").asString() + " " + group(figure) + " " + low(figure) + ".." + high(figure);
    }

    /** Cars, houses and the like are one group where the vocabulary has no word; "people" are civilians in the seed. */
    private String group(JsonNode figure) {
        var group = figure.path("group").asString("");
        if (group.equals("people")) {
            return "civilians";
        }
        return groups.contains(group) ? group : "objects";
    }

    private static @Nullable BigDecimal number(JsonNode figure, String field) {
        var number = figure.has("value") ? figure.get("value") : figure.path(field);
        return number.isNumber() ? new BigDecimal(number.asString()).stripTrailingZeros() : null;
    }
}
