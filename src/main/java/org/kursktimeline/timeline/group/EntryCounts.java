package org.kursktimeline.timeline.group;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kursktimeline.core.EventCounts;
import org.kursktimeline.timeline.entry.KeyNumbers;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts published events that everyone may see by their keys, one statement for all subjects. */
@Component
class EntryCounts implements EventCounts {

    private static final String COUNTED = String.join(
            "\n",
            "SELECT subject.key, count(*) AS events",
            "FROM unnest(:subjects) AS subject(key)",
            "JOIN entry e ON e.keys @> ARRAY[subject.key] AND e.status = 'published'",
            "WHERE",
            Moment.PRESENT);

    private final JdbcClient jdbc;
    private final KeyNumbers numbers;
    private final Audiences audiences;

    EntryCounts(@Qualifier("reader") JdbcClient jdbc, KeyNumbers numbers, Audiences audiences) {
        this.audiences = audiences;
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    @Override
    public Map<UUID, Integer> count(String key, Collection<UUID> subjects) {
        var wanted = subjects.stream().distinct().toList();
        var keys = numbers.of(wanted.stream().map(id -> key + ":" + id).toList());
        var counts = counts(keys);
        return IntStream.range(0, keys.length)
                .filter(i -> counts.containsKey(keys[i]))
                .boxed()
                .collect(Collectors.toMap(wanted::get, i -> counts.getOrDefault(keys[i], 0)));
    }

    private Map<Integer, Integer> counts(Integer[] keys) {
        if (keys.length == 0) {
            return Map.of();
        }
        var everyone = audiences.everyone();
        return jdbc
                .sql(COUNTED + everyone.and(Moment.NOW) + " GROUP BY subject.key")
                .params(everyone.binds())
                .param("subjects", keys)
                .query((row, n) -> Map.entry(row.getInt("key"), row.getInt("events")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
