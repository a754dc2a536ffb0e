package org.kursktimeline.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What sums are called in a table: metric, group and object in small letters and digits, whatever else is in them as
 * {@code _}, as in {@code equipment_lost_ru_military_ka_52_helicopter}. Of two that would have one name the second has
 * {@code _2}.
 */
final class SumColumns {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * Names the columns of sums.
     *
     * @param sums all that have columns
     */
    SumColumns(Collection<FigureSum> sums) {
        var keys = new TreeSet<String>();
        sums.forEach(sum -> keys.add(key(sum)));
        keys.forEach(key -> names.put(key, free(plain(key))));
    }

    /** The sums' keys, in the order of their columns. */
    List<String> keys() {
        return List.copyOf(names.keySet());
    }

    /** What the columns of a sum begin with. */
    String name(String key) {
        return names.getOrDefault(key, key);
    }

    /** What a sum is told by. */
    static String key(FigureSum sum) {
        return sum.metric() + "_" + sum.group() + (sum.object() == null ? "" : "_" + sum.object());
    }

    private String free(String name) {
        var free = name;
        for (int n = 2; names.containsValue(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }

    private static String plain(String key) {
        return OTHER.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("_$", "");
    }
}
