package org.kursktimeline.timeline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kursktimeline.core.EventCounts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts published events by their keys, one statement for all subjects. */
@Component
class EntryCounts implements EventCounts {

    private static final String SQL = String.join(
            "\n",
            "SELECT subject.id, count(*) AS events",
            "FROM unnest(:subjects) AS subject(id)",
            "JOIN entry e ON e.keys @> ARRAY[:prefix || subject.id] AND e.status = 'published'",
            "WHERE",
            EntrySql.PRESENT,
            "GROUP BY subject.id");

    private final JdbcClient jdbc;

    EntryCounts(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> count(String key, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SQL)
                .param(
                        "subjects",
                        subjects.stream().map(UUID::toString).distinct().toArray(String[]::new))
                .param("prefix", key + ":")
                .query((row, n) -> Map.entry(UUID.fromString(row.getString("id")), row.getInt("events")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
