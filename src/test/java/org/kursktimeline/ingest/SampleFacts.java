package org.kursktimeline.ingest;

import static org.kursktimeline.ingest.SampleFiles.list;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The notes on public reporting that the sample was written from, by address; they are not part of the project. */
record SampleFacts(Map<String, Set<String>> figuresByUrl, Set<String> groups) {

    private static final Path NOTES = Path.of("..", "shared", "data", "articles", "facts_august_2024.jsonl");
    private static final Path SEED = Path.of("..", "shared", "data", "extraction", "seed-gold.json");

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
        var known = figuresByUrl.computeIfAbsent(url, any -> new HashSet<>());
        list(fact.path("figures")).forEach(figure -> known.add(key(figure)));
    }

    /** Tells whether the article at this address is in the notes. */
    boolean know(String url) {
        return figuresByUrl.containsKey(url);
    }

    /** Tells whether the article at this address reports this number. */
    boolean know(String url, JsonNode figure) {
        return figuresByUrl.getOrDefault(url, Set.of()).contains(key(figure));
    }

    static @Nullable BigDecimal low(JsonNode figure) {
        return number(figure, "low");
    }

    static @Nullable BigDecimal high(JsonNode figure) {
        return number(figure, "high");
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
