package bench.news;

import bench.Zipf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.WherePrecision;
import org.kursktimeline.entity.EntityView;
import org.kursktimeline.facts.EventStatement;
import org.kursktimeline.facts.ExternalId;
import org.kursktimeline.facts.Participation;
import org.kursktimeline.facts.ProducedBy;

/** What an editor states of an event. */
final class Statements {

    private static final List<String> ROLES = List.of("actor", "actor", "target", "party", "victim", "instrument");
    private static final List<String> TARGETING = List.of("unknown", "unknown", "unknown", "none", "main", "incidental");
    private static final List<String> AFFECTED = List.of("residential", "energy", "transport", "industrial", "military", "health");

    private final World world;
    private final Prose prose;
    private final Zipf<String> tags;

    Statements(World world, Prose prose) {
        this.world = world;
        this.prose = prose;
        var names = new ArrayList<String>();
        for (int n = 0; n < 60; n++) {
            names.add("topic-" + n);
        }
        this.tags = new Zipf<>(names);
    }

    EventStatement statement(SplittableRandom random, @Nullable Burst burst, Instant reported, String externalId) {
        boolean inBurst = burst != null && random.nextInt(2) == 0;
        var place = inBurst ? burst.place() : world.places().pick(random);
        var type = inBurst ? burst.type() : world.types().get(random.nextInt(world.types().size()));
        boolean placed = random.nextInt(50) > 0;
        boolean exact = placed && place.place().lat() != null && random.nextInt(10) == 0;
        var zone = placed && place.place().timeZone() != null ? place.place().timeZone() : "UTC";
        return new EventStatement(
                type,
                random.nextInt(20) == 0 ? "code-" + random.nextInt(30) : null,
                "Event at " + place.name() + ": " + prose.sentence(random, 4 + random.nextInt(4)),
                prose.sentence(random, 10 + random.nextInt(25)),
                Moments.when(random, reported, ZoneId.of(zone)),
                placed ? place.id() : null,
                exact ? place.place().lat() + random.nextInt(100) / 10_000.0 : null,
                exact ? place.place().lon() + random.nextInt(100) / 10_000.0 : null,
                placed ? precision(place, exact) : WherePrecision.UNKNOWN,
                random.nextInt(20) == 0 ? List.of(world.places().pick(random).id()) : List.of(),
                participants(random),
                TARGETING.get(random.nextInt(TARGETING.size())),
                random.nextInt(3) == 0 ? List.of(AFFECTED.get(random.nextInt(AFFECTED.size()))) : List.of(),
                tags(random),
                random.nextInt(20) == 0 ? Set.of(new ExternalId("acled", externalId)) : Set.of(),
                producer(random));
    }

    private static WherePrecision precision(EntityView place, boolean exact) {
        return exact ? WherePrecision.EXACT : WherePrecision.find(place.place().precision()).orElseThrow();
    }

    private List<Participation> participants(SplittableRandom random) {
        var all = new LinkedHashSet<Participation>();
        for (int n = random.nextInt(4); n > 0; n--) {
            all.add(new Participation(world.actors().pick(random).id(), ROLES.get(random.nextInt(ROLES.size()))));
        }
        return List.copyOf(all);
    }

    private List<String> tags(SplittableRandom random) {
        var all = new LinkedHashSet<String>();
        for (int n = random.nextInt(3); n > 0; n--) {
            all.add(tags.pick(random));
        }
        return List.copyOf(all);
    }

    private static ProducedBy producer(SplittableRandom random) {
        int kind = random.nextInt(10);
        return kind < 3
                ? ProducedBy.HUMAN
                : kind < 7
                        ? new ProducedBy("import", "generated", null, null)
                        : new ProducedBy("machine", "generated-coder", "1." + random.nextInt(3), random.nextInt(30, 100) / 100.0);
    }
}
