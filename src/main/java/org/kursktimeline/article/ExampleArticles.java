package org.kursktimeline.article;

import java.util.Optional;
import org.kursktimeline.core.ExampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the earliest article as the example of one. */
@Component
class ExampleArticles implements ExampleIds {

    private final JdbcClient jdbc;

    ExampleArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String collection() {
        return "articles";
    }

    @Override
    public Optional<String> findAny() {
        return jdbc.sql("SELECT id FROM article ORDER BY published_at, id LIMIT 1")
                .query(String.class)
                .optional();
    }
}
