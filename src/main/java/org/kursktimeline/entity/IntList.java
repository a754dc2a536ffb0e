package org.kursktimeline.entity;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers in the order in which they were added; small, since there is one for every word. */
final class IntList {

    private int[] numbers = new int[1];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + 1 + size / 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    void forEach(IntConsumer work) {
        for (int i = 0; i < size; i++) {
            work.accept(numbers[i]);
        }
    }
}
