package org.kursktimeline.timeline.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys by their numbers, remembered: a number keeps its key for ever. Of those that few entries share, which are nearly
 * all, only that they are such is remembered, a bit each.
 */
@Component
class KeyTexts {

    /** One or more of each article and of each event. */
    private static final List<String> OWN = List.of("article", "ext");

    private static final long MOST_REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final BitSet own = new BitSet();
    private final Cache<Integer, String> shared =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    KeyTexts(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the numbers, without those that name an article or an identifier of another system. */
    Map<Integer, String> shared(Collection<Integer> numbers) {
        var others = withoutOwn(numbers);
        var known = new HashMap<>(shared.getAllPresent(others));
        others.removeAll(known.keySet());
        if (!others.isEmpty()) {
            var read = read(others);
            shared.putAll(read);
            known.putAll(read);
            others.removeAll(read.keySet());
            remember(others);
        }
        return known;
    }

    private Map<Integer, String> read(Set<Integer> numbers) {
        return jdbc
                .sql("SELECT id, key FROM entry_key WHERE id = ANY(:numbers) AND split_part(key, ':', 1) <> ALL(:own)")
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("own", OWN.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getInt("id"), Objects.requireNonNull(row.getString("key"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Integer> withoutOwn(Collection<Integer> numbers) {
        synchronized (own) {
            return numbers.stream().filter(number -> !own.get(number)).collect(Collectors.toSet());
        }
    }

    private void remember(Collection<Integer> numbers) {
        synchronized (own) {
            numbers.forEach(own::set);
        }
    }
}
