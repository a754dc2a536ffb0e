package org.kursktimeline.article;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the source of the documentation's own example, else the first one, as the example of a source. */
@Component
class ExampleSources implements ExampleIds {

    private final JdbcClient jdbc;

    ExampleSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String collection() {
        return "sources";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql("SELECT slug FROM source ORDER BY (slug = 'news-example') DESC, slug LIMIT 1")
                .query(String.class)
                .optional();
    }
}
