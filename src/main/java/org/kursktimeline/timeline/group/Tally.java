package org.kursktimeline.timeline.group;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each number of a key, and each day, occurs among entries. An entry has some forty numbers, so they are
 * counted in a table of plain integers: a number stands in the first free place from where its hash points.
 */
final class Tally {

    private static final int LENGTH_AT = 3 * Integer.BYTES;
    private static final int HEAD = 5 * Integer.BYTES;
    private static final int EACH = 2 * Integer.BYTES;

    private static final int FIRST_PLACES = 1 << 12;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private int[] numbers = new int[FIRST_PLACES];
    private int[] counts = new int[FIRST_PLACES];
    private int used;
    private final TreeMap<String, Integer> days = new TreeMap<>();
    private int entries;

    /**
     * Adds an entry.
     *
     * @param keys its numbers as the database sends an array of integers: five integers of what it is, the fourth of
     *     which is how many there are, then each with its length before it (PostgreSQL, array_send); less where it is
     *     empty
     * @param day null for none
     */
    void add(ByteBuffer keys, @Nullable String day) {
        entries++;
        int many = keys.limit() < HEAD ? 0 : keys.getInt(LENGTH_AT);
        for (int n = 0; n < many; n++) {
            count(keys.getInt(HEAD + n * EACH + Integer.BYTES), 1);
        }
        if (day != null) {
            days.merge(day, 1, Integer::sum);
        }
    }

    private void count(int number, int more) {
        int place = place(number);
        if (counts[place] == 0) {
            numbers[place] = number;
            used++;
        }
        counts[place] += more;
        if (used > numbers.length / 2) {
            grow();
        }
    }

    private int place(int number) {
        int last = numbers.length - 1;
        int hash = number * GOLDEN_RATIO;
        int place = (hash ^ hash >>> Short.SIZE) & last;
        while (counts[place] != 0 && numbers[place] != number) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = new int[2 * oldNumbers.length];
        counts = new int[numbers.length];
        used = 0;
        for (int n = 0; n < oldNumbers.length; n++) {
            if (oldCounts[n] > 0) {
                count(oldNumbers[n], oldCounts[n]);
            }
        }
    }

    int entries() {
        return entries;
    }

    /** The numbers that occur, in no order. */
    int[] numbers() {
        return used(numbers);
    }

    /** How many entries have each of the {@linkplain #numbers numbers}, in the same order. */
    int[] counts() {
        return used(counts);
    }

    private int[] used(int[] places) {
        int[] found = new int[used];
        int next = 0;
        for (int place = 0; place < places.length; place++) {
            if (counts[place] > 0) {
                found[next++] = places[place];
            }
        }
        return found;
    }

    /** How many entries are of each day, in the order of the days' texts. */
    SortedMap<String, Integer> days() {
        return days;
    }
}
