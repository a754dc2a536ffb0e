package org.kursktimeline.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, which need not all be put in order. */
public final class Foremost {

    private Foremost() {}

    /** As many as are wanted of the first in the order, sorted; all where there are no more. */
    public static <T> List<T> of(Collection<T> all, int wanted, Comparator<? super T> order) {
        var first = new PriorityQueue<T>(order.reversed());
        for (var one : all) {
            if (first.size() < wanted) {
                first.add(one);
            } else if (wanted > 0 && order.compare(one, first.element()) < 0) {
                first.remove();
                first.add(one);
            }
        }
        return first.stream().sorted(order).toList();
    }
}
