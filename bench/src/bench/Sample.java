package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measurements of one thing, one for each round. */
final class Sample {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int rounds() {
        return values.size();
    }

    double median() {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double low() {
        return Collections.min(values);
    }

    double high() {
        return Collections.max(values);
    }

    List<Double> values() {
        return List.copyOf(values);
    }
}
