package org.kursktimeline.timeline.group;

import java.util.HashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each number of a key, and each day, occurs among entries. */
final class Tally {

    private final HashMap<Integer, int[]> numbers = new HashMap<>();
    private final TreeMap<String, Integer> days = new TreeMap<>();
    private int entries;

    /** Adds an entry; a day of null is none. */
    void add(Integer[] keys, @Nullable String day) {
        entries++;
        for (var key : keys) {
            numbers.computeIfAbsent(key, unseen -> new int[1])[0]++;
        }
        if (day != null) {
            days.merge(day, 1, Integer::sum);
        }
    }

    int entries() {
        return entries;
    }

    /** The numbers that occur, in no order. */
    Set<Integer> numbers() {
        return numbers.keySet();
    }

    /** How many entries have the number; 0 for none. */
    int of(int number) {
        var count = numbers.get(number);
        return count == null ? 0 : count[0];
    }

    /** How many entries are of each day, in the order of the days' texts. */
    SortedMap<String, Integer> days() {
        return days;
    }
}
