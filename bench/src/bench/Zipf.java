package bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Picks from a list so that the n-th comes 1/n as often as the first. */
public final class Zipf<T> {

    private final List<T> items;
    private final double[] cumulative;

    public Zipf(List<T> items) {
        this.items = List.copyOf(items);
        this.cumulative = new double[items.size()];
        double sum = 0;
        for (int n = 0; n < cumulative.length; n++) {
            sum += 1.0 / (n + 1);
            cumulative[n] = sum;
        }
    }

    public T pick(RandomGenerator random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, at);
        return items.get(Math.min(found < 0 ? -found - 1 : found, items.size() - 1));
    }
}
