package org.kursktimeline.timeline.history;

import java.util.Optional;
import org.kursktimeline.article.ExampleArticles;
import org.kursktimeline.core.ExampleIds;
import org.kursktimeline.timeline.moment.Audience;
import org.kursktimeline.timeline.moment.Audiences;
import org.kursktimeline.timeline.moment.Moment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows the earliest published event open to everyone that the example of an article reports as the example of one; the
 * earliest of all where it reports none, e.g. since the example was retracted.
 */
@Component
class ExampleEvents implements ExampleIds {

    private static final String OF_ARTICLE = "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND "
            + "e.keys && ARRAY(SELECT id FROM entry_key WHERE key = 'article:' || :article) AND";
    private static final String OF_ANY = "SELECT e.event_id FROM entry e WHERE e.status = 'published' AND";
    private static final String EARLIEST = " ORDER BY e.starts_at, e.event_id LIMIT 1";

    private final JdbcClient jdbc;
    private final ExampleArticles articles;
    private final Audiences audiences;

    ExampleEvents(@Qualifier("reader") JdbcClient jdbc, ExampleArticles articles, Audiences audiences) {
        this.audiences = audiences;
        this.jdbc = jdbc;
        this.articles = articles;
    }

    @Override
    public String collection() {
        return "events";
    }

    @Override
    public Optional<String> findAny() {
        var everyone = audiences.everyone();
        return articles.example()
                .flatMap(article -> earliest(OF_ARTICLE, everyone)
                        .param("article", article.toString())
                        .query(String.class)
                        .optional())
                .or(() -> earliest(OF_ANY, everyone).query(String.class).optional());
    }

    private JdbcClient.StatementSpec earliest(String published, Audience everyone) {
        return jdbc.sql(published + " " + Moment.PRESENT + everyone.and(Moment.NOW) + EARLIEST)
                .params(everyone.binds());
    }
}
