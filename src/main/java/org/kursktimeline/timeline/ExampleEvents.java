package org.kursktimeline.timeline;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the earliest event as the example of one. */
@Component
class ExampleEvents implements ExampleIds {

    private static final String EARLIEST = String.join(
            "\n",
            "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND",
            EntrySql.PRESENT,
            "ORDER BY e.starts_at, e.event_id LIMIT 1");

    private final JdbcClient jdbc;

    ExampleEvents(@Qualifier("reader") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String collection() {
        return "events";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql(EARLIEST).query(String.class).optional();
    }
}
