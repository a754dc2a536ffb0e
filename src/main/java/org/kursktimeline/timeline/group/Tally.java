package org.kursktimeline.timeline.group;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each number of a key, and each day, occurs among entries. */
final class Tally {

    private static final int LENGTH_AT = 3 * Integer.BYTES;
    private static final int HEAD = 5 * Integer.BYTES;
    private static final int EACH = 2 * Integer.BYTES;

    private final HashMap<Integer, int[]> numbers = new HashMap<>();
    private final TreeMap<String, Integer> days = new TreeMap<>();
    private int entries;

    /**
     * Adds an entry.
     *
     * @param keys its numbers as the database sends an array of integers: five integers of what it is, the fourth of which
     *     is how many there are, then each with its length before it (PostgreSQL, array_send); less where it is empty
     * @param day null for none
     */
    void add(ByteBuffer keys, @Nullable String day) {
        entries++;
        int many = keys.limit() < HEAD ? 0 : keys.getInt(LENGTH_AT);
        for (int n = 0; n < many; n++) {
            count(keys.getInt(HEAD + n * EACH + Integer.BYTES));
        }
        if (day != null) {
            days.merge(day, 1, Integer::sum);
        }
    }

    private void count(int number) {
        var count = numbers.get(number);
        if (count == null) {
            numbers.put(number, new int[] {1});
        } else {
            count[0]++;
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
