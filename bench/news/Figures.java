package bench.news;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.kursktimeline.core.FigureScope;
import org.kursktimeline.core.Qualifier;
import org.kursktimeline.facts.FigureStatement;

/** Numbers of an event, on which most claims agree. */
final class Figures {

    private record Kind(String metric, String group) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("killed", "civilians"),
            new Kind("wounded", "civilians"),
            new Kind("killed", "ru_military"),
            new Kind("killed", "ua_military"),
            new Kind("evacuated", "residents"),
            new Kind("drones_shot_down", "objects"),
            new Kind("buildings_damaged", "objects"));

    private final Kind kind;
    private final int value;
    private final String day;

    Figures(SplittableRandom random, String day) {
        this.kind = KINDS.get(random.nextInt(KINDS.size()));
        this.value = 1 + (int) (-12 * Math.log(1 - random.nextDouble()));
        this.day = day;
    }

    List<FigureStatement> of(SplittableRandom random, UUID claim) {
        var all = new ArrayList<FigureStatement>();
        int said = random.nextInt(10) < 7 ? value : value + 1 + random.nextInt(5);
        all.add(figure(random, claim, 0, kind, said));
        if (random.nextInt(4) == 0) {
            all.add(figure(random, claim, 1, new Kind("wounded", "children"), 1 + random.nextInt(3)));
        }
        return all;
    }

    private FigureStatement figure(SplittableRandom random, UUID claim, int n, Kind of, int said) {
        var best = BigDecimal.valueOf(said);
        boolean atLeast = random.nextInt(8) == 0;
        boolean total = random.nextInt(10) == 0;
        return new FigureStatement(
                new UUID(claim.getMostSignificantBits(), claim.getLeastSignificantBits() + 1 + n),
                of.metric(),
                of.group(),
                null,
                best,
                best,
                atLeast ? null : best,
                atLeast ? Qualifier.AT_LEAST : Qualifier.EXACT,
                total ? FigureScope.CUMULATIVE : FigureScope.EVENT,
                total ? "2024-08-06" : null,
                day,
                null,
                null,
                random.nextInt(3) == 0 ? "some " + said : null);
    }
}
