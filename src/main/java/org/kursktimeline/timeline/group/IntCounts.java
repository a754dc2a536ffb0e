package org.kursktimeline.timeline.group;

/**
 * How often each of many integers occurs, counted in a table of plain integers: a number stands in the first free place
 * from where its hash points, and its count beside it.
 */
final class IntCounts {

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /** Of each place its number, then its count; 0 where it is free. */
    private int[] table;

    private int used;

    /** With room for half as many numbers as there are places, a power of two; it grows where there are more. */
    IntCounts(int places) {
        table = new int[2 * places];
    }

    /** Counts a number once more. */
    void add(int number) {
        add(number, 1);
    }

    private void add(int number, int more) {
        int at = at(number);
        if (table[at + 1] == 0) {
            table[at] = number;
            used++;
        }
        table[at + 1] += more;
        if (4 * used > table.length) {
            grow();
        }
    }

    private int at(int number) {
        int last = table.length - 1;
        int hash = number * GOLDEN_RATIO;
        int at = 2 * (hash ^ hash >>> Short.SIZE) & last;
        while (table[at + 1] != 0 && table[at] != number) {
            at = at + 2 & last;
        }
        return at;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        used = 0;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] > 0) {
                add(old[at], old[at + 1]);
            }
        }
    }

    /** The numbers that occur, in no order. */
    int[] numbers() {
        return used(0);
    }

    /** How often each of the {@linkplain #numbers numbers} occurs, in the same order. */
    int[] counts() {
        return used(1);
    }

    private int[] used(int part) {
        int[] found = new int[used];
        int next = 0;
        for (int at = 0; at < table.length; at += 2) {
            if (table[at + 1] > 0) {
                found[next++] = table[at + part];
            }
        }
        return found;
    }
}
