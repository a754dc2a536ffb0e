package bench.news;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.entity.EntityView;

/** What much of the news of some slices is about: one place and one type of event, for days on end. */
record Burst(EntityView place, String type) {

    private static final int MOST_SLICES = 12;

    /** The burst of a slice; null when there is none. */
    static @Nullable Burst of(int slice, long seed, World world) {
        for (int began = slice; began >= Math.max(0, slice - MOST_SLICES); began--) {
            var random = new SplittableRandom(seed * 7_919 + began);
            boolean begins = random.nextInt(12) == 0;
            if (begins && slice - began <= 2 + random.nextInt(MOST_SLICES - 1)) {
                var type = world.types().get(random.nextInt(world.types().size()));
                return new Burst(world.places().pick(random), type);
            }
        }
        return null;
    }
}
