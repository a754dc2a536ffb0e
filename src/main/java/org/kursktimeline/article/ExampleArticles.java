package org.kursktimeline.article;

import java.util.Optional;
import java.util.UUID;
import org.kursktimeline.core.ExampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles that the documentation shows its examples with. */
@Component
public class ExampleArticles implements ExampleIds {

    private static final String POSTED = "https://news.example/2024/08/18/border-town";

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
        return example().map(UUID::toString);
    }

    /**
     * The article that examples of reading show: the one that the documentation's own example of a post makes; before
     * that was sent the earliest. Empty when there is none.
     */
    public Optional<UUID> example() {
        return posted().or(() -> jdbc.sql("SELECT id FROM article ORDER BY published_at, id LIMIT 1")
                .query(UUID.class)
                .optional());
    }

    /** The article that the documentation's own example of a post has made; empty before it was sent. */
    public Optional<UUID> posted() {
        return jdbc.sql("SELECT id FROM article WHERE url = :posted")
                .param("posted", POSTED)
                .query(UUID.class)
                .optional();
    }
}
