package bench.news;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * When the service recorded what. Time is cut into slices, dense and sparse ones; each slice has a place for every write
 * that may fall into it. Positions number the writes that there are, in order, so that threads need not agree on them.
 */
final class Slots {

    static final Instant BEGIN = Instant.parse("2024-08-06T00:00:00Z");
    static final Instant END = Instant.parse("2025-08-01T00:00:00Z");

    /** How many slices after its event the n-th revision is recorded: hours to months. */
    private static final int[] DELAYS = {1, 2, 7, 30, 120};

    private static final int EVENTS_OF_AN_ARTICLE = 3;

    final int slices;
    final int size;
    private final long seed;
    private final Instant[] begins;
    private final BitSet used = new BitSet();
    private final int[] before;
    private final long firstPosition;

    /**
     * @param events how many there are to be, rounded up to whole slices
     * @param firstPosition of the first write
     */
    Slots(int events, long seed, long firstPosition) {
        this.slices = Math.min(1_000, Math.max(1, events / 20));
        this.size = (events + slices - 1) / slices;
        this.seed = seed;
        this.firstPosition = firstPosition;
        this.begins = begins(new SplittableRandom(seed));
        for (int slice = 0; slice < slices; slice++) {
            for (int event = 0; event < size; event++) {
                used.set(first(slice, event));
                for (int revision = 0; revision < revisions(slice, event); revision++) {
                    used.set(later(slice, event, revision));
                }
            }
        }
        this.before = new int[used.length() / 64 + 1];
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + used.get((word - 1) * 64, word * 64).cardinality();
        }
    }

    /** Most slices last alike, some are crowded and some empty. */
    private Instant[] begins(SplittableRandom random) {
        var lengths = new double[slices];
        double sum = 0;
        for (int slice = 0; slice < slices; slice++) {
            int kind = random.nextInt(20);
            lengths[slice] = kind < 4 ? 0.2 : kind < 18 ? 1 : 5;
            sum += lengths[slice];
        }
        var found = new Instant[slices + 1];
        double at = 0;
        for (int slice = 0; slice <= slices; slice++) {
            found[slice] = BEGIN.plusSeconds((long) (Duration.between(BEGIN, END).toSeconds() * at / sum));
            at += slice < slices ? lengths[slice] : 0;
        }
        return found;
    }

    /** How often the event is revised after its first record: 15 of 100 once or twice, 2 of 100 four times or more. */
    int revisions(int slice, int event) {
        int kind = random(slice, event).nextInt(1_000);
        int wanted = kind < 2 ? 5 : kind < 20 ? 4 : kind < 120 ? 1 : kind < 170 ? 2 : 0;
        int possible = 0;
        while (possible < wanted && slice + DELAYS[possible] < slices) {
            possible++;
        }
        return possible;
    }

    /** What is drawn for an event; the same whenever it is asked for. */
    SplittableRandom random(int slice, int event) {
        return new SplittableRandom(seed * 1_000_003 + slice * (long) size + event);
    }

    /** The article that brings the event first, within the slice. */
    static int article(int event) {
        return event / EVENTS_OF_AN_ARTICLE;
    }

    int articles() {
        return article(size - 1) + 1;
    }

    /** The slot of the write that brings the event first. */
    int first(int slice, int event) {
        return slice * size * 6 + article(event) * EVENTS_OF_AN_ARTICLE * 6;
    }

    int later(int slice, int event, int revision) {
        return (slice + DELAYS[revision]) * size * 6 + event * 6 + 1 + revision;
    }

    long position(int slot) {
        return firstPosition + before[slot / 64] + used.get(slot / 64 * 64, slot).cardinality();
    }

    Instant recordedAt(int slot) {
        int slice = slot / (size * 6);
        var begin = begins[slice];
        long micros = Duration.between(begin, begins[slice + 1]).toNanos() / 1_000;
        return begin.plusNanos(micros * (slot % (size * 6)) / (size * 6) * 1_000);
    }
}
