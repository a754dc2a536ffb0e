package org.kursktimeline.entity;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows an entity that is plainly made up as the example of one to change: that of the documentation's own example,
 * before that was sent the one of the draft made for demonstration. Empty without both, since no real one is to be
 * changed.
 */
@Component
class MadeUpEntities implements ExampleIds {

    private final JdbcClient jdbc;

    MadeUpEntities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String collection() {
        return "entities/edit";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql("""
                        SELECT slug FROM entity WHERE slug IN ('example-farm', 'example-from-the-documentation')
                        ORDER BY slug LIMIT 1
                        """).query(String.class).optional();
    }
}
