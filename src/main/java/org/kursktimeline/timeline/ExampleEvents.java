package org.kursktimeline.timeline;

import java.util.Optional;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.ExampleIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the earliest event that the example of an article reports as the example of one. */
@Component
class ExampleEvents implements ExampleIds {

    private static final String EARLIEST = String.join(
            "\n",
            "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND e.keys @> ARRAY['article:' || :article] AND",
            EntrySql.PRESENT,
            "ORDER BY e.starts_at, e.event_id LIMIT 1");

    private final JdbcClient jdbc;
    private final Articles articles;

    ExampleEvents(@Qualifier("reader") JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    @Override
    public String collection() {
        return "events";
    }

    @Override
    public Optional<String> findAny() {
        return articles.example()
                .flatMap(article -> jdbc.sql(EARLIEST)
                        .param("article", article.toString())
                        .query(String.class)
                        .optional());
    }
}
