package org.kursktimeline.timeline.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys by their numbers, remembered: a number keeps its key for ever. Of those that few entries share, which are nearly
 * all, only that they are such is remembered, four bytes each.
 */
@Component
class KeyTexts {

    /** One or more of each article and of each event. */
    private static final List<String> OWN = List.of("article", "ext");

    private static final int MOST_SHARED = 100_000;

    /** Of greater numbers nothing is remembered. */
    private static final int MOST = 8_000_000;

    private final JdbcClient jdbc;

    /** By number. */
    private @Nullable Key[] remembered = new Key[0];

    private int shared;

    KeyTexts(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A key in its two parts. Those of one kind share the text of it, which is compared much.
     *
     * @param kind what stands before the colon, e.g. {@code type}
     * @param value what stands after it
     * @param id the value as an id; null where it is none
     */
    record Key(String kind, String value, @Nullable UUID id) {

        /** Any that names an article or an identifier of another system. */
        static final Key OF_FEW = new Key("", "", null);

        /** Takes a key apart. */
        static Key of(String text) {
            int colon = text.indexOf(':');
            var value = text.substring(colon + 1);
            return new Key(
                    text.substring(0, colon).intern(), value, Ids.parse(value).orElse(null));
        }
    }

    /** The keys of the numbers, each in its number's place; {@link Key#OF_FEW} for those that few entries share. */
    Key[] of(int[] numbers) {
        var keys = new Key[numbers.length];
        var unknown = recall(numbers, keys);
        if (unknown.length > 0) {
            var read = read(unknown);
            remember(unknown, read);
            for (int n = 0; n < keys.length; n++) {
                keys[n] = keys[n] == null ? read.getOrDefault(numbers[n], Key.OF_FEW) : keys[n];
            }
        }
        return keys;
    }

    /** Puts those that are known in their places, and returns the other numbers. */
    private synchronized Integer[] recall(int[] numbers, @Nullable Key[] keys) {
        var unknown = new ArrayList<Integer>();
        for (int n = 0; n < numbers.length; n++) {
            keys[n] = numbers[n] < remembered.length ? remembered[numbers[n]] : null;
            if (keys[n] == null) {
                unknown.add(numbers[n]);
            }
        }
        return unknown.toArray(Integer[]::new);
    }

    private Map<Integer, Key> read(Integer[] numbers) {
        return jdbc
                .sql("SELECT id, key FROM entry_key WHERE id = ANY(:numbers) AND split_part(key, ':', 1) <> ALL(:own)")
                .param("numbers", numbers)
                .param("own", OWN.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getInt("id"), Key.of(Objects.requireNonNull(row.getString("key")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All is forgotten where it grows too much. */
    private synchronized void remember(Integer[] numbers, Map<Integer, Key> read) {
        int highest = Math.min(
                MOST, Arrays.stream(numbers).mapToInt(Integer::intValue).max().orElse(0));
        shared += read.size();
        if (shared > MOST_SHARED) {
            remembered = new Key[0];
            shared = read.size();
        }
        if (highest >= remembered.length) {
            remembered = Arrays.copyOf(remembered, highest + highest / 4 + 1);
        }
        for (int number : numbers) {
            if (number <= MOST) {
                remembered[number] = read.getOrDefault(number, Key.OF_FEW);
            }
        }
    }
}
