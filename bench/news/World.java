package bench.news;

import bench.Zipf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kursktimeline.article.SourceView;
import org.kursktimeline.entity.EntityView;

/**
 * What news are made of.
 *
 * @param places the most frequent first
 * @param actors persons, organisations and units, the most frequent first
 * @param types each as often as it is to come
 */
record World(
        List<EntityView> entities, Zipf<EntityView> places, Zipf<EntityView> actors, List<String> types, Zipf<SourceView> sources) {

    /** Of a thousand events so many are of the type; every other type has two. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("explosion.drone_strike", 180),
            Map.entry("explosion.shelling", 150),
            Map.entry("battle.armed_clash", 110),
            Map.entry("explosion.air_strike", 80),
            Map.entry("air_defence.interception", 80),
            Map.entry("statement.official", 80),
            Map.entry("explosion.missile_strike", 60),
            Map.entry("force.movement", 40),
            Map.entry("casualty_report", 40),
            Map.entry("population.evacuation", 30),
            Map.entry("damage.equipment_loss", 25),
            Map.entry("damage.infrastructure", 20),
            Map.entry("prisoners.captured", 10));

    static World of(List<EntityView> places, List<EntityView> actors, Iterable<String> types, List<SourceView> sources) {
        var all = new ArrayList<>(places);
        all.addAll(actors);
        var weighted = new ArrayList<String>();
        for (var type : types) {
            for (int n = 0; n < WEIGHTS.getOrDefault(type, 2); n++) {
                weighted.add(type);
            }
        }
        return new World(all, new Zipf<>(places), new Zipf<>(actors), weighted, new Zipf<>(sources));
    }

    /** An outlet; a twentieth speaks for an actor, one in four has an owner that others have too. */
    static SourceView source(int n, List<EntityView> actors) {
        String[] kinds = {"newspaper", "wire", "telegram_channel", "broadcaster", "government", "military", "ngo", "osint"};
        String[] countries = {"RU", "UA", "GB", "US", "DE", "PL"};
        return new SourceView(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n),
                "generated-source-" + n,
                "Generated source " + n,
                kinds[n % kinds.length],
                countries[n % countries.length],
                List.of("source-" + n + ".example"),
                n % 4 == 0 ? "Generated group " + n % 5 : null,
                n % 20 == 0 ? actors.get(n % actors.size()).id() : null,
                n % 3 == 0 ? null : String.valueOf("ABCDEF".charAt(n % 6)),
                null,
                null,
                true); // the peers of the benchmark know no audience
    }
}
