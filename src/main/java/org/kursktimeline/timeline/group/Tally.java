package org.kursktimeline.timeline.group;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number of a key, and each day, occurs among entries. An entry has some forty numbers. */
final class Tally {

    private static final int LENGTH_AT = 3 * Integer.BYTES;
    private static final int HEAD = 5 * Integer.BYTES;
    private static final int EACH = 2 * Integer.BYTES;

    private final IntCounts numbers = new IntCounts(1 << 12);
    private final IntCounts dates = new IntCounts(1 << 10);
    private final TreeMap<String, Integer> others = new TreeMap<>();
    private int entries;

    /** Adds an entry. */
    void addEntry() {
        entries++;
    }

    /**
     * Adds the keys of an entry.
     *
     * @param keys its numbers as the database sends an array of integers: five integers of what it is, the fourth of
     *     which is how many there are, then each with its length before it (PostgreSQL, array_send); less where it is
     *     empty
     */
    void addKeys(ByteBuffer keys) {
        int many = keys.limit() < HEAD ? 0 : keys.getInt(LENGTH_AT);
        for (int n = 0; n < many; n++) {
            numbers.add(keys.getInt(HEAD + n * EACH + Integer.BYTES));
        }
    }

    /** Adds the day of an entry, of a year with four digits: days since 1970-01-01. */
    void addDate(int day) {
        dates.add(day);
    }

    /** Adds the day of an entry as a text, or what stands for it. */
    void addDay(String day) {
        others.merge(day, 1, Integer::sum);
    }

    int entries() {
        return entries;
    }

    /** The numbers that occur, in no order. */
    int[] numbers() {
        return numbers.numbers();
    }

    /** How many entries have each of the {@linkplain #numbers numbers}, in the same order. */
    int[] counts() {
        return numbers.counts();
    }

    /** How many entries are of each day, in the order of the days' texts. */
    SortedMap<String, Integer> days() {
        var days = new TreeMap<>(others);
        int[] known = dates.numbers();
        int[] counts = dates.counts();
        for (int n = 0; n < known.length; n++) {
            days.merge(LocalDate.ofEpochDay(known[n]).toString(), counts[n], Integer::sum);
        }
        return days;
    }
}
