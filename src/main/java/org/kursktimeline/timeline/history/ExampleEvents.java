package org.kursktimeline.timeline.history;

import java.util.Optional;
import org.kursktimeline.article.Articles;
import org.kursktimeline.core.ExampleIds;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows the earliest published event that the example of an article reports as the example of one; the earliest of all
 * where it reports none, e.g. since the example was retracted.
 */
@Component
class ExampleEvents implements ExampleIds {

    private static final String OF_ARTICLE = "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND "
            + "e.keys && ARRAY(SELECT id FROM entry_key WHERE key = 'article:' || :article) AND";
    private static final String OF_ANY = "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND";
    private static final String EARLIEST = "ORDER BY e.starts_at, e.event_id LIMIT 1";

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
                .flatMap(article -> jdbc.sql(String.join("\n", OF_ARTICLE, Moment.PRESENT, EARLIEST))
                        .param("article", article.toString())
                        .query(String.class)
                        .optional())
                .or(() -> jdbc.sql(String.join("\n", OF_ANY, Moment.PRESENT, EARLIEST))
                        .query(String.class)
                        .optional());
    }
}
