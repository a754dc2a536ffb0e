package bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles that resemble news: a few places, actors and types have most of the events, and bursts bind days to a place
 * and a type. The n-th article is the same in every run with the same seed and vocabulary.
 */
final class Generator {

    /** What events are made of: slugs and codes that the service knows. */
    record Vocabulary(List<String> places, List<String> entities, List<String> types) {}

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 8, 6);
    static final int DAYS = 90;

    private static final int BURSTS = 30;
    private static final int SOURCES = 40;

    private record Burst(int day, String place, String type) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final long seed;
    private final Zipf<String> places;
    private final Zipf<String> entities;
    private final Zipf<String> types;
    private final Zipf<Integer> sources;
    private final List<Burst> bursts = new ArrayList<>();

    Generator(long seed, Vocabulary words) {
        this.seed = seed;
        this.places = new Zipf<>(words.places());
        this.entities = new Zipf<>(words.entities());
        this.types = new Zipf<>(words.types());
        this.sources =
                new Zipf<>(java.util.stream.IntStream.range(0, SOURCES).boxed().toList());
        var random = new SplittableRandom(seed);
        for (int n = 0; n < BURSTS; n++) {
            bursts.add(new Burst(random.nextInt(DAYS), places.pick(random), types.pick(random)));
        }
    }

    /** The n-th article, with three events, as the body of a post. */
    String article(int n) {
        var random = new SplittableRandom(seed * 1_000_003 + n);
        int source = sources.pick(random);
        var body = new StringBuilder();
        var events = json.createArrayNode();
        int lastDay = 0;
        for (int e = 0; e < 3; e++) {
            var burst = random.nextInt(5) == 0 ? bursts.get(random.nextInt(BURSTS)) : null;
            int day = burst == null ? random.nextInt(DAYS) : Math.min(DAYS - 1, burst.day() + random.nextInt(3));
            lastDay = Math.max(lastDay, day);
            var place = burst == null ? places.pick(random) : burst.place();
            var type = burst == null ? types.pick(random) : burst.type();
            var sentence = "Report %d of article %d says that something of the kind %s took place near %s. "
                    .formatted(e + 1, n, type, place);
            body.append(sentence)
                    .append(
                            "Officials and residents gave different accounts, and none of them could be checked at once. ");
            events.add(event(random, e, FIRST_DAY.plusDays(day), place, type, sentence.strip()));
        }
        var article = json.createObjectNode()
                .put("url", "https://source-%d.example/news/%d".formatted(source, n))
                .put("title", "Generated article " + n)
                .put("language", "en")
                .put(
                        "published_at",
                        FIRST_DAY
                                .plusDays(lastDay + 1L)
                                .atTime(6 + random.nextInt(12), random.nextInt(60))
                                .toInstant(ZoneOffset.UTC)
                                .toString())
                .put("text_kind", "paraphrase")
                .put("match", "never")
                .put("body", body.toString());
        article.putObject("source")
                .put("name", "Generated source " + source)
                .put("kind", "newspaper")
                .putArray("domains")
                .add("source-%d.example".formatted(source));
        article.set("events", events);
        return json.writeValueAsString(article);
    }

    private ObjectNode event(
            SplittableRandom random, int n, LocalDate day, String place, String type, String sentence) {
        var event = json.createObjectNode()
                .put("ref", "e" + n)
                .put("type", type)
                .put("title", "Generated event at " + place)
                .put("summary", sentence)
                .put("when", day.toString());
        event.putObject("where").put("place", place);
        event.putArray("participants")
                .addObject()
                .put("entity", entities.pick(random))
                .put("role", "actor");
        event.putArray("tags").add("tag-" + random.nextInt(20));
        var claims = event.putArray("claims");
        int several = random.nextInt(6) == 0 ? 2 + random.nextInt(3) : 1;
        for (int c = 0; c < several; c++) {
            var claim = claims.addObject().put("claimant", entities.pick(random));
            claim.set("quote", json.valueToTree(Map.of("text", sentence)));
            if (random.nextInt(3) == 0) {
                claim.putArray("figures")
                        .addObject()
                        .put("metric", random.nextBoolean() ? "wounded" : "killed")
                        .put("group", "civilians")
                        .put("value", 1 + random.nextInt(40));
            }
        }
        return event;
    }
}
