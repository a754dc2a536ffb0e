package org.kursktimeline.ingest;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kursktimeline.article.ExampleArticles;
import org.kursktimeline.core.ExampleIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the examples of editing change: events that are plainly made up, and no line of the sample. */
@Configuration(proxyBeanMethods = false)
class MadeUpEvents {

    private static final String OF_ARTICLE = """
            SELECT e.id FROM article_event l JOIN event e ON e.id = l.event_id
            WHERE l.article_id = :article AND e.status = 'published' AND (:confirmed OR e.editor_verdict IS NULL)
            ORDER BY e.created_at, e.id LIMIT 1
            """;

    private final ExampleArticles articles;
    private final JdbcClient jdbc;

    MadeUpEvents(ExampleArticles articles, JdbcClient jdbc) {
        this.articles = articles;
        this.jdbc = jdbc;
    }

    /**
     * One of the article that the example of a post has made; before that was sent the draft made for demonstration.
     */
    @Bean
    ExampleIds editedEvent(DemonstrationDraft draft) {
        return new Made("events/edit", () -> posted(true).or(draft::findAny));
    }

    /** Only what is published can be confirmed, and once: there is none before the example of a post was sent. */
    @Bean
    ExampleIds confirmedEvent() {
        return new Made("events/confirm", () -> posted(false));
    }

    /** What is added in an example stands under an article that nobody published. */
    @Bean
    ExampleIds editedArticle(DemonstrationDraft draft) {
        return new Made(
                "articles/edit", () -> articles.posted().or(draft::article).map(UUID::toString));
    }

    private record Made(String collection, Supplier<Optional<String>> any) implements ExampleIds {

        @Override
        public Optional<String> findAny() {
            return any.get();
        }
    }

    private Optional<String> posted(boolean confirmed) {
        return articles.posted().flatMap(article -> find(article, confirmed));
    }

    private Optional<String> find(UUID article, boolean confirmed) {
        return jdbc.sql(OF_ARTICLE)
                .param("article", article)
                .param("confirmed", confirmed)
                .query(String.class)
                .optional();
    }
}
